package dev.oddline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.cli.BuiltSite;
import dev.oddline.decode.RecordForms;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is files only: a few test files stand for one of which little is translated. */
class LanguageTest {
    @TempDir
    private Path folder;

    private Map<String, Document> pages(String languages) throws IOException {
        Path metadata = Files.createDirectories(folder.resolve("metadata"));
        Files.writeString(metadata.resolve("oddline.yaml"), "title: T\nlanguages: " + languages + "\n");
        return BuiltSite.of(metadata, folder.resolve("site")).pages();
    }

    private static String about(Document page, int table, String field) {
        return page.select("section.table").get(table).select("tr:has(th:contains(" + field + ")) td").stream()
                .reduce((first, second) -> second)
                .orElseThrow()
                .text();
    }

    @Test
    void takesWordsPagesOfRulesAndFieldsFromFiles() throws IOException {
        Map<String, Document> pages = pages("[qqq, en]");
        assertThat(pages.get("index.html").select("html").attr("lang")).isEqualTo("qqq");
        assertThat(pages.get("rules.html").select("h1").text()).isEqualTo("Lex");
        assertThat(pages.get("rules.html").text()).contains("Clavis ignota est.");
        assertThat(pages.get("rules/unknown-key.html").select("h2").text()).contains("Quid probat");
        int runs = List.of(Kind.values()).indexOf(Kind.RUN);
        assertThat(about(pages.get("data/index.html"), runs, "record.config_hash"))
                .isEqualTo("Summa configurationis");
        assertThat(about(pages.get("data/index.html"), runs, "record.title")).isEqualTo("Nomen breve");
    }

    @Test
    void saysInEnglishWhatIsNotTranslated() throws IOException {
        Map<String, Document> pages = pages("[qqq]");
        assertThat(pages.get("problems.html").select("h1").text()).isEqualTo("Problems");
        assertThat(pages.get("rules/duplicate-id.html").select("h2").text()).contains("What it checks");
        assertThat(about(pages.get("data/index.html"), List.of(Kind.values()).indexOf(Kind.RUN), "record.code_version"))
                .contains("commit");
    }

    @Test
    void passesOverALanguageThatHasNoFiles() throws IOException {
        assertThat(pages("[xx, ../../en]").get("index.html").select("html").attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void everyFieldThatALanguageDescribesIsThere() throws IOException {
        Set<String> keys = Arrays.stream(Kind.values())
                .flatMap(kind -> RecordForms.of(kind).shape().fields().stream()
                        .flatMap(f -> java.util.stream.Stream.of(
                                "field." + f.name(), "field." + kind.word() + "." + f.name())))
                .collect(Collectors.toSet());
        for (String language : java.util.Locale.getISOLanguages()) {
            try (var in = MessageCatalogue.class.getResourceAsStream(language + "/field.properties")) {
                Properties fields = new Properties();
                if (in != null) {
                    fields.load(in);
                }
                assertThat(keys).as(language).containsAll(fields.stringPropertyNames());
            }
        }
    }
}
