package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other tools are said to have written, read by every importer. */
class HostileImportsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RUN = "mlruns/7/0bfb6c1fe2c14d78b6e0b4b8146270de";

    /** JSON that is sound and no summary of an evaluation: nothing in it has a place. */
    private static final Set<String> SOUND =
            Set.of("bom.json", "import-id.json", "nan.json", "proto.json", "surrogate.json");

    @TempDir
    Path folder;

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(RealData.at("hostile/json"))) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<Path> lists() {
        return Stream.of("ids", "paths", "timestamps", "hashes", "urls", "secrets", "xss-strings", "csv-formula")
                .map(name -> RealData.at("hostile/lists/" + name + ".jsonl"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noJsonIsASummaryOfAnEvaluation(Path file) {
        RanCommand ran = run("nuscenes", file.toString(), "--id", "ev-1");

        String name = file.getFileName().toString();
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .matches("(?s)oddline: " + name + (SOUND.contains(name) ? " lacks .*" : ":1:[0-9]+: .*"))
                .doesNotContain("fault of oddline", "StreamReadConstraints");
        assertThat(folder.resolve("metadata")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noJsonIsATableOfSegments(Path file) throws IOException {
        put("metadata/odd/odd-1.yaml", """
                odd_id: odd-1
                version: "1"
                attributes: [{attribute_id: weather, values: [{value_id: rain}]}]
                """);
        RanCommand ran = run("segments", file.toString(), "--id", "ev-1");

        assertThat(ran.exit()).isBetween(1, 2);
        assertThat(ran.out() + ran.err())
                .containsPattern(file.getFileName() + "[:\\s]")
                .doesNotContain("fault of oddline");
        assertThat(folder.resolve("metadata/evaluations")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noJsonIsAMappingOfDataSets(Path file) throws IOException {
        putAStore();
        RanCommand ran = run("mlflow", folder.resolve("mlruns").toString(), "--mapping", file.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("oddline: " + file + ":1:").doesNotContain("fault of oddline");
        assertThat(folder.resolve("metadata")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aStoreWithSuchFilesIsImportedWithoutThem(Path file) throws IOException {
        putAStore();
        Files.copy(file, folder.resolve(RUN).resolve("metrics/loss"));
        Files.createDirectories(folder.resolve("mlruns/8"));
        Files.copy(file, folder.resolve("mlruns/8/meta.yaml"));
        RanCommand ran = run("mlflow", folder.resolve("mlruns").toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(Files.readString(folder.resolve("metadata/runs/owl-0bfb6c1f.yaml")))
                .doesNotContain("loss");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatAStoreSaysStaysInTheFolderOfRecordsAndCanBeRead(Path list) throws IOException {
        putAStore();
        TreeMap<String, String> said = new TreeMap<>();
        for (JsonNode row :
                Files.readAllLines(list).stream().map(JSON::readTree).toList()) {
            String text = text(row);
            if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                said.put(row.path("id").asString(), text);
            }
        }
        for (String key : said.keySet()) {
            put(RUN + "/params/" + key, said.get(key));
            put(RUN + "/tags/" + key, said.get(key));
        }
        put(
                RUN + "/meta.yaml",
                "run_name: " + JSON.writeValueAsString(said.firstEntry().getValue()) + "\nstatus: 3\n");
        RanCommand ran = run("mlflow", folder.resolve("mlruns").toString(), "--keep-private");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(children(folder)).containsExactly("metadata", "mlruns");
        Path record;
        try (Stream<Path> runs = Files.list(folder.resolve("metadata/runs"))) {
            record = runs.findFirst().orElseThrow();
        }
        RanCommand check =
                RanCommand.of("check", "--metadata", folder.resolve("metadata").toString(), "--format", "json");
        assertThat(check.exit()).as(check.err()).isLessThan(2);
        assertThat(JSON.readTree(check.out()).findValuesAsString("rule"))
                .as(Files.readString(record))
                .doesNotContain("yaml-syntax", "duplicate-key", "forbidden-character", "wrong-type", "unknown-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\u202e", "\\u0000"})
    void aCharacterThatNoFileCanHoldIsNotReplaced(String escape) throws IOException {
        Path summary = put("metrics_summary.json", """
                {"label_aps": {}, "mean_dist_aps": {}, "mean_ap": 0.5, "label_tp_errors": {}, "nd_score": 0.5,
                 "tp_errors": {"trans_err": 0, "scale_err": 0, "orient_err": 0, "vel_err": 0, "attr_err": 0},
                 "meta": {"comment": "x%sy"}}
                """.formatted(escape));
        run("nuscenes", summary.toString(), "--id", "ev-1");

        assertThat(Files.readString(folder.resolve("metadata/evaluations/ev-1.yaml")))
                .containsIgnoringCase(escape.substring(2));
    }

    @Test
    void aSummaryNestedDeeperThanARecordMayBeIsRefused() throws IOException {
        Path summary = put("metrics_summary.json", "{\"meta\": " + "[".repeat(40) + "]".repeat(40) + "}");

        assertThat(run("nuscenes", summary.toString(), "--id", "ev-1").err())
                .startsWith("oddline: metrics_summary.json:1:42: nested more than 32 levels deep");
    }

    private void putAStore() throws IOException {
        put("mlruns/7/meta.yaml", "experiment_id: '7'\nname: night\n");
        put(RUN + "/meta.yaml", "run_name: owl\nstatus: 3\nstart_time: 1745053726175\n");
        put(RUN + "/params/data", "bev_train-v3");
        Files.createDirectories(folder.resolve(RUN + "/metrics"));
    }

    private static String text(JsonNode row) {
        if (row.has("parts")) {
            StringBuilder joined = new StringBuilder();
            row.path("parts").forEach(part -> joined.append(part.asString()));
            return joined.toString();
        }
        return row.path(row.has("payload") ? "payload" : "raw").asString();
    }

    private static Set<String> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            children.forEach(child -> names.add(child.getFileName().toString()));
            return names;
        }
    }

    private Path put(String relative, String text) throws IOException {
        Path file = folder.resolve(relative);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private RanCommand run(String tool, String... arguments) {
        return RanCommand.of(
                List.of("import", tool, "--metadata", folder.resolve("metadata").toString()), arguments);
    }
}
