package dev.oddline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.browser.Browser;
import dev.oddline.browser.BrowserExtension;
import dev.oddline.browser.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

@ExtendWith(BrowserExtension.class)
class DataShardsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void writesAListAndAShardAndBothOnceMoreAsScripts() throws IOException {
        List<PlannedFile> files = DataShards.of(series("{\"id\":\"a\"}", "{\"id\":\"b\"}"));

        assertThat(files)
                .map(file -> file.path().value())
                .containsExactlyInAnyOrder("data/runs.json", "data/runs.js", "data/runs-1.json", "data/runs-1.js");
        assertThat(text(files, "data/runs-1.json")).isEqualTo("""
                [
                {"id":"a"},
                {"id":"b"}
                ]
                """);
        assertThat(text(files, "data/runs.json"))
                .isEqualTo("{\"format\":1,\"name\":\"runs\",\"documents\":2,"
                        + "\"shards\":[{\"json\":\"runs-1.json\",\"script\":\"runs-1.js\",\"documents\":2}]}\n");
        assertThat(text(files, "data/runs-1.js"))
                .endsWith(".push('runs', 1, JSON.parse('[{\"id\":\"a\"},{\"id\":\"b\"}]'));\n");
    }

    @Test
    void writesOnlyAnEmptyListWithoutDocuments() throws IOException {
        List<PlannedFile> files = DataShards.of(series());

        assertThat(files).hasSize(2);
        assertThat(text(files, "data/runs.json"))
                .isEqualTo("{\"format\":1,\"name\":\"runs\",\"documents\":0,\"shards\":[]}\n");
    }

    @Test
    void beginsAnotherShardWhereOneWouldGrowTooLarge() throws IOException {
        List<PlannedFile> files = DataShards.of(series("\"four\"", "\"four\"", "\"larger than all\"", "1", "2"), 12);

        assertThat(text(files, "data/runs-1.json")).isEqualTo("[\n\"four\",\n\"four\"\n]\n");
        assertThat(text(files, "data/runs-2.json")).isEqualTo("[\n\"larger than all\"\n]\n");
        assertThat(text(files, "data/runs-3.json")).isEqualTo("[\n1,\n2\n]\n");
        assertThat(files).hasSize(8);
    }

    @Test
    void linksTheListToItsShards() {
        assertThat(DataShards.of(series("1")))
                .filteredOn(file -> file.path().value().equals("data/runs.json"))
                .singleElement()
                .satisfies(list -> assertThat(list.links())
                        .containsExactlyInAnyOrder(new SitePath("data/runs-1.json"), new SitePath("data/runs-1.js")));
    }

    @Test
    void writesWhatCouldEndAScriptOrALineAsEscapes() throws IOException {
        String hostile = "</script><!-- ' \" \\ & \u2028\u2029 日本語 😀 \ud800";
        List<PlannedFile> files =
                DataShards.of(new DataSeries("runs", List.of(() -> JsonNodeFactory.instance.stringNode(hostile))));

        assertThat(text(files, "data/runs-1.json"))
                .isEqualTo(
                        "[\n\"\\u003C/script\\u003E\\u003C!-- \\u0027 \\\" \\\\ \\u0026 \\u2028\\u2029 日本語 😀 \\uD800\"\n]\n");
        assertThat(text(files, "data/runs-1.js")).doesNotContain("<", "&", "\u2028", "\u2029");
        assertThat(MAPPER.readTree(text(files, "data/runs-1.json")).get(0).asString())
                .isEqualTo(hostile);
    }

    @Test
    void scriptsGiveThePageWhatTheJsonHoldsWhateverTheKeys(Browser browser) throws IOException {
        String document =
                "{\"__proto__\":{\"polluted\":true},\"constructor\":1,\"text\":\"</script>'\\\\ \\u2028 日本語\"}";
        List<PlannedFile> files = DataShards.of(series(document));
        Files.write(folder.resolve("runs-1.js"), bytes(files, "data/runs-1.js"));
        Files.write(folder.resolve("runs.js"), bytes(files, "data/runs.js"));
        Path page = Files.writeString(folder.resolve("page.html"), """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Example</title>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
                <script src="runs-1.js"></script><script src="runs.js"></script></html>
                """);
        try (Visit visit = browser.visit(page)) {
            assertThat(visit.errors()).isEmpty();
            assertThat(visit.page().evaluate("JSON.stringify(oddline.waiting[0])"))
                    .isEqualTo("[\"runs\",1,[{\"__proto__\":{\"polluted\":true},\"constructor\":1,"
                            + "\"text\":\"</script>'\\\\ \u2028 日本語\"}]]");
            assertThat(visit.page().evaluate("oddline.waiting[1][2].shards[0].script"))
                    .isEqualTo("runs-1.js");
            assertThat(visit.page().evaluate("String(oddline.waiting[0][2][0].polluted)"))
                    .isEqualTo("undefined");
        }
    }

    @Test
    void refusesNamesThatCouldBeTakenForAShardOrAPath() {
        assertThatThrownBy(() -> new DataSeries("runs-1", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DataSeries("../runs", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static DataSeries series(String... documents) {
        List<Supplier<JsonNode>> made = new ArrayList<>();
        Stream.of(documents).forEach(json -> made.add(() -> MAPPER.readTree(json)));
        return new DataSeries("runs", made);
    }

    private static String text(List<PlannedFile> files, String path) throws IOException {
        return new String(bytes(files, path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(List<PlannedFile> files, String path) throws IOException {
        return files.stream()
                .filter(file -> file.path().value().equals(path))
                .findAny()
                .orElseThrow()
                .content()
                .bytes();
    }
}
