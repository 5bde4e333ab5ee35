package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ids, times, hashes, paths, addresses and graphs of the hostile set, each in an otherwise sound record. */
class HostileListsTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    private Path root;

    private static Map<String, JsonNode> rows(String list) throws IOException {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(RealData.at("hostile/lists/" + list + ".jsonl"))) {
            JsonNode row = JSON.readTree(line);
            rows.put(row.path("id").asString(), row);
        }
        return rows;
    }

    /**
     * Writes each payload into a record of its own and returns the rules that report it, by the row's id. A record with a
     * sound value in its place has no finding.
     */
    private Map<String, List<String>> reported(String list, String folder, String template, String sound)
            throws IOException {
        CheckFolder records = new CheckFolder(root);
        records.write("c.yaml", "lr: 1\n");
        records.write(
                "metadata/" + folder + "/control.yaml",
                template.replace("ID", "control").replace("RAW", sound).replace("PAYLOAD", sound));
        records.write("metadata/runs/r1.yaml", "run_id: r1\njob: other\n");
        Map<String, JsonNode> rows = rows(list);
        for (Map.Entry<String, JsonNode> row : rows.entrySet()) {
            JsonNode payload = row.getValue().path("payload");
            records.write(
                    "metadata/" + folder + "/" + row.getKey() + ".yaml",
                    template.replace("ID", row.getKey())
                            .replace("RAW", row.getValue().path("raw").asString(""))
                            .replace("PAYLOAD", JSON.writeValueAsString(payload)));
        }
        int exit = records.check("--format", "json", "--max-findings", "100000");
        assertThat(exit).as(records.complained()).isEqualTo(Exit.FINDINGS);
        Map<String, List<String>> rules = new LinkedHashMap<>();
        rows.keySet().forEach(id -> rules.put(id, new ArrayList<>()));
        rules.put("control", new ArrayList<>());
        for (JsonNode finding : JSON.readTree(records.printed()).path("findings")) {
            String file =
                    finding.path("path").asString().replaceFirst(".*/", "").replace(".yaml", "");
            rules.getOrDefault(file, new ArrayList<>()).add(finding.path("rule").asString());
        }
        assertThat(rules.remove("control")).isEmpty();
        return rules;
    }

    private static Set<String> silent(Map<String, List<String>> reported) {
        return reported.entrySet().stream()
                .filter(row -> row.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void anIdIsRefusedUnlessItIsPlain() throws IOException {
        Map<String, JsonNode> rows = rows("ids");
        Map<String, List<String>> reported =
                reported("ids", "experiments", "experiment_id: PAYLOAD\ntask: perception\nhypothesis: x\n", "control");
        // Every file is named after its row, so its name is not the id.
        Set<String> sound = reported.entrySet().stream()
                .filter(row -> row.getValue().stream().allMatch("file-name-mismatch"::equals))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(sound)
                .extracting(id -> rows.get(id).path("kind").asString())
                .filteredOn(kind -> !kind.contains("-pair-"))
                .as(reported.toString())
                .isSubsetOf("yaml-ambiguous", "js", "lookalike", "homoglyph-base", "site-reserved", "url-char");
        // Of two ids that some file systems and readers take for one, one may be plain.
        Map<String, List<String>> pairs = rows.keySet().stream()
                .filter(id -> rows.get(id).path("kind").asString().contains("-pair-"))
                .collect(Collectors.groupingBy(id -> rows.get(id).path("kind").asString()));
        assertThat(pairs)
                .hasSize(5)
                .allSatisfy((kind, both) ->
                        assertThat(sound.containsAll(both)).as(kind).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timestamps | incidents | incident_id: ID;occurred_at: RAW;observed: x | 2026-01-02T10:00:00Z",
                "hashes | datasets | dataset_version_id: ID;pinned: true;storage: {system: s3, hash: PAYLOAD} | sha256:d245e06b9b1158bf71d1c6061882569148a7b6a2ff201e885d55f1dd0cfae70a",
                "hashes | runs | run_id: ID;job: other;code_version: PAYLOAD | 3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f",
                "hashes | runs | run_id: ID;job: other;docker_image: PAYLOAD | train:1@sha256:d245e06b9b1158bf71d1c6061882569148a7b6a2ff201e885d55f1dd0cfae70a",
                "paths | runs | run_id: ID;job: other;config: PAYLOAD;config_hash: {unknown: x} | c.yaml",
            })
    void noneIsTakenForWhatItIsNot(String list, String folder, String template, String sound) throws IOException {
        Map<String, List<String>> reported = reported(list, folder, template.replace(";", "\n") + "\n", sound);
        assertThat(silent(reported)).as(reported.toString()).isEmpty();
    }

    @Test
    void anAddressThatMustNotBeFollowedIsReported() throws IOException {
        Map<String, JsonNode> rows = rows("urls");
        Set<String> silent = silent(reported(
                "urls", "notes", "note_id: ID\nurl: PAYLOAD\nabout: [{run_id: r1}]\n", "https://wiki.example.com/1"));
        assertThat(silent)
                .extracting(id -> rows.get(id).path("expect").asString())
                .isSubsetOf("encode", "no-fetch", "relative-encoded-or-drop");
    }

    @ParameterizedTest
    @CsvSource({
        "cycle3, lineage-cycle, 1",
        "self, lineage-cycle, 1",
        "missing, unknown-reference, 1",
        "chain-3000, lineage-cycle, 0",
        "fan-1500, lineage-cycle, 0",
        "diamonds-40, lineage-cycle, 0"
    })
    void aGraphIsReadToItsEnd(String graph, String rule, int findings) throws IOException {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        JSON.readTree(Files.readString(RealData.at("hostile/lineage/" + graph + ".json")))
                .path("edges")
                .forEach(edge -> parents.computeIfAbsent(edge.path(0).asString(), any -> new ArrayList<>())
                        .add(edge.path(1).asString()));
        if (!graph.equals("missing")) {
            List.copyOf(parents.values()).forEach(all -> all.forEach(id -> parents.putIfAbsent(id, List.of())));
        }
        CheckFolder records = new CheckFolder(root);
        for (Map.Entry<String, List<String>> version : parents.entrySet()) {
            records.write(
                    "metadata/datasets/" + version.getKey() + ".yaml",
                    "dataset_version_id: \"" + version.getKey() + "\"\npinned: false\nstorage: {system: s3, uri:"
                            + " \"s3://a/b\"}\nparents: " + JSON.writeValueAsString(version.getValue()) + "\n");
        }
        int exit = records.check("--format", "json");
        assertThat(exit).as(records.complained()).isEqualTo(findings == 0 ? Exit.FINE : Exit.FINDINGS);
        assertThat(JSON.readTree(records.printed()).path("findings").findValuesAsString("rule"))
                .hasSize(findings)
                .allMatch(rule::equals);
    }
}
