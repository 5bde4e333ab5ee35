package dev.oddline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the site: all that are used are there, and all that are there are used. */
class SiteWordsTest {

    private static final Path CATALOGUE =
            Path.of("generator/src/main/resources/dev/oddline/message/en/site.properties");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bt\\(\"([^\"]+)\"");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9_-]+)*\\.?)\"");

    @Test
    void templatesUseOnlyKeysOfTheCatalogue() throws IOException {
        assertThat(keys()).containsAll(keysOfTemplates());
    }

    @Test
    void everyKeyIsUsedByATemplateOrNamedInTheCode() throws IOException {
        Set<String> used = keysOfTemplates();
        Set<String> named = literalsOfCode();

        assertThat(keys())
                .allMatch(key -> used.contains(key)
                        || named.contains(key)
                        || named.stream().anyMatch(start -> start.endsWith(".") && key.startsWith(start)));
    }

    private static Set<String> keys() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(CATALOGUE, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> keysOfTemplates() throws IOException {
        Set<String> keys = new TreeSet<>();
        TemplatesTest.sources()
                .values()
                .forEach(source -> IN_TEMPLATE.matcher(source).results().forEach(call -> keys.add(call.group(1))));
        return keys;
    }

    private static Set<String> literalsOfCode() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path file : javaFiles()) {
            IN_JAVA.matcher(Files.readString(file)).results().forEach(literal -> literals.add(literal.group(1)));
        }
        return literals;
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("generator/src/main/java/dev/oddline"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
