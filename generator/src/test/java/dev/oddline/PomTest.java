package dev.oddline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Libraries below these versions have known faults that a record of an untrusted pull request could reach. */
class PomTest {

    private static final Set<String> USERS_OF_VERSIONS = Set.of("dependency", "plugin", "path");

    @ParameterizedTest
    @CsvSource({
        "freemarker.version,       2.3.35",
        "jackson.version,          2.22.4",
        "jgit.version,             7.8.1",
        "jsoup.version,            1.24.1",
        "snakeyaml-engine.version, 3.2",
    })
    void librariesAreNotOlderThanTheirLastSecurityFix(String property, String minimum) throws Exception {
        String pinned =
                pom().getElementsByTagName(property).item(0).getTextContent().strip();
        assertThat(numbers(pinned)).as("%s %s", property, pinned).isGreaterThanOrEqualTo(numbers(minimum));
    }

    @Test
    void everyVersionIsOneVersionAndNoRange() throws Exception {
        assertThat(elements(pom(), "version")
                        .filter(version -> USERS_OF_VERSIONS.contains(
                                version.getParentNode().getNodeName()))
                        .map(Element::getTextContent))
                .isNotEmpty()
                .allMatch(version -> version.matches("\\d[0-9A-Za-z.-]*|\\$\\{[a-z0-9-]+\\.version}"));
    }

    private static Document pom() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
    }

    private static Stream<Element> elements(Document document, String tag) {
        var nodes = document.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private static Version numbers(String version) {
        return new Version(Stream.of(version.split("\\.", -1))
                .takeWhile(part -> part.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .toList());
    }

    private record Version(List<Integer> numbers) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            return IntStream.range(0, Math.max(numbers.size(), other.numbers.size()))
                    .map(place -> Integer.compare(at(place), other.at(place)))
                    .filter(difference -> difference != 0)
                    .findFirst()
                    .orElse(0);
        }

        private int at(int place) {
            return place < numbers.size() ? numbers.get(place) : 0;
        }
    }
}
