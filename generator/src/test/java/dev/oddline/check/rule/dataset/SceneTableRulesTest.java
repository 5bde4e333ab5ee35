package dev.oddline.check.rule.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import dev.oddline.check.InMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTableRulesTest {
    private static final String ODD = """
            odd_id: odd-1
            version: "1"
            attributes:
              - attribute_id: weather
                values:
                  - {value_id: clear}
                  - {value_id: rain}
                  - {value_id: snow}
                  - {value_id: light_fog}
                  - {value_id: dense_fog}
            """;

    private static InMemory dataset(String fields, String table) {
        return new InMemory()
                .with("oddline.yaml", "title: Test\n")
                .with("odd/odd-1.yaml", ODD)
                .with("tables/t.csv", table)
                .with("datasets/ds-1.yaml", """
                        dataset_version_id: ds-1
                        pinned: true
                        storage: {unknown: a test}
                        scene_table:
                          table: metadata/tables/t.csv
                          hash: {unknown: a test}
                        """ + fields);
    }

    private static List<String> found(InMemory repository) {
        return repository.open().stream()
                .filter(finding -> !finding.contains("unknown-odd-value"))
                .toList();
    }

    @Test
    void reportsAScenesSecondRow() {
        assertThat(found(dataset("", "scene_id,weather\n1,rain\n2,rain\n1,clear\n2,rain\n1,rain\n")))
                .containsExactly(
                        "metadata/tables/t.csv:4:1 duplicate-scene: 2 scenes stand in more than one row; the first is `1`");
        assertThat(found(dataset("  columns: {scene_id: [a, b]}\n", "a,b\n1,1\n1,2\n2,1\n")))
                .isEmpty();
        assertThat(found(dataset("  columns: {scene_id: [a, b]}\n", "a,b\n1,1\n1,2\n1,1\n")))
                .hasSize(1);
        assertThat(found(dataset("", "clip\n1\n1\n")))
                .singleElement()
                .asString()
                .contains("missing-column");
    }

    @Test
    void reportsScenesAndDrivesInSeveralSplits() {
        assertThat(found(dataset("", """
                        scene_id,drive_id,split
                        1,a,train
                        2,a,
                        3,b,val
                        4,b,train
                        5,c,test
                        6,a,train
                        """)))
                .containsExactly("metadata/tables/t.csv:5:5 scene-in-several-splits: "
                        + "0 scenes and 1 drive of `ds-1` are in more than one split: b");
        assertThat(found(dataset("withdrawn_scenes: [{scene_id: \"4\"}]\n", """
                        scene_id,drive_id,split
                        3,b,val
                        4,b,train
                        """)))
                .isEmpty();
    }

    @Test
    void comparesTheNumberOfRows() {
        String table = "scene_id\n1\n\n2\n";
        assertThat(found(dataset("  rows: 2\n", table))).isEmpty();
        assertThat(found(dataset("  rows: 4\n", table)))
                .containsExactly(
                        "metadata/datasets/ds-1.yaml:7:9 row-count-mismatch: `metadata/tables/t.csv` has 2 rows, not 4");
    }

    @Test
    void saysOnlyThatTheHashIsWrongOfAnotherTable() {
        InMemory other = dataset("  rows: 4\nsplits: {train: {scenes: 3}}\n", "scene_id,split\n1,train\n")
                .with("datasets/ds-1.yaml", """
                        dataset_version_id: ds-1
                        pinned: true
                        storage: {unknown: a test}
                        splits: {train: {scenes: 3}}
                        scene_table:
                          table: metadata/tables/t.csv
                          hash: sha256:9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a
                          rows: 4
                        """);
        assertThat(found(other)).singleElement().asString().contains("table-hash-mismatch");
    }

    @Test
    void comparesTheNumberOfScenesOfASplit() {
        String table = "scene_id,split\n1,train\n2,train \n3,val\n4,val\n";
        assertThat(found(dataset("splits: {train: {scenes: 2}, val: {scenes: 2}}\n", table)))
                .isEmpty();
        assertThat(found(dataset("splits: {train: {scenes: 2}, val: {scenes: 3}, test: {scenes: 1}}\n", table)))
                .containsExactly(
                        "metadata/datasets/ds-1.yaml:7:44 split-count-mismatch: "
                                + "split `val` has 2 scenes in `metadata/tables/t.csv`, not 3",
                        "metadata/datasets/ds-1.yaml:7:63 split-count-mismatch: "
                                + "split `test` has 0 scenes in `metadata/tables/t.csv`, not 1");
        assertThat(found(dataset("splits: {val: {scenes: 1}}\nwithdrawn_scenes: [{scene_id: \"4\"}]\n", table)))
                .isEmpty();
    }

    @Test
    void reportsValuesThatCannotBeTrueTogether() {
        assertThat(found(dataset("", "scene_id,weather\n1,rain\n2,rain|clear\n3,clear|rain\n4,clear|snow\n")))
                .containsExactly(
                        "metadata/tables/t.csv:3:3 contradicting-odd-values: "
                                + "`clear`, `rain` can't all be the `weather` of one scene (2 scenes)",
                        "metadata/tables/t.csv:5:3 contradicting-odd-values: "
                                + "`clear`, `snow` can't all be the `weather` of one scene (1 scene)");
        assertThat(found(dataset("  columns: {weather: {clear: c, rain: r}}\n", "scene_id,c,r\n1,Y, \n2,Y,Y\n3,0,1\n")))
                .singleElement()
                .asString()
                .startsWith("metadata/tables/t.csv:3:3 contradicting-odd-values: `clear`, `rain`");
    }

    @Test
    void looksAtJsonLinesToo() {
        InMemory repository = dataset("", "").with("tables/t.jsonl", """
                        {"scene_id": "1", "drive_id": "a", "split": "train", "weather": "rain"}
                        {"scene_id": "2", "drive_id": "a", "split": "val", "weather": ["rain", "clear"]}
                        {"scene_id": "1", "drive_id": "b", "split": "train", "weather": "rain"}
                        """).with("datasets/ds-1.yaml", """
                        dataset_version_id: ds-1
                        pinned: true
                        storage: {unknown: a test}
                        scene_table: {table: metadata/tables/t.jsonl, hash: {unknown: a test}, rows: 4}
                        """);
        assertThat(found(repository).stream().map(finding -> finding.replaceFirst(": .*", "")))
                .containsExactlyInAnyOrder(
                        "metadata/datasets/ds-1.yaml:4:78 row-count-mismatch",
                        "metadata/tables/t.jsonl:2:1 contradicting-odd-values",
                        "metadata/tables/t.jsonl:2:1 scene-in-several-splits",
                        "metadata/tables/t.jsonl:3:1 duplicate-scene");
    }

    /** 271 frames have two conditions, 141 of them are clear and rain; two recordings are in several splits. */
    @Test
    void findsTheContradictionsAndLeaksOfSeeingThroughFog() throws IOException {
        String table = Files.readString(RealData.at("data/odd/stf-frames.csv"));
        assertThat(found(dataset(
                                "  columns: {scene_id: frame_id, drive_id: recording}\n  repeated_scenes: merged\n  rows: 13265\n",
                                table))
                        .stream()
                        .map(finding -> finding.replaceFirst("^\\S+ ", "")))
                .containsExactlyInAnyOrder(
                        "contradicting-odd-values: `clear`, `rain` can't all be the `weather` of one scene (141 scenes)",
                        "contradicting-odd-values: `light_fog`, `rain` can't all be the `weather` of one scene (20 scenes)",
                        "contradicting-odd-values: `rain`, `snow` can't all be the `weather` of one scene (110 scenes)",
                        "scene-in-several-splits: 0 scenes and 2 drives of `ds-1` are in more than one split: "
                                + "2018-02-03_20-57-26, 2019-05-02_21-24-45");
    }

    /** 2,295 rows of 1,899 reports; report and version together are the key. */
    @Test
    void findsRepeatedReportsOfNhtsa() throws IOException {
        String table = Files.readString(RealData.at("data/odd/nhtsa-ads-incidents-2021-2025.csv"));
        assertThat(found(dataset("  columns: {scene_id: [Report ID, Report Version]}\n  rows: 2295\n", table)))
                .isEmpty();
        assertThat(found(dataset("  columns: {scene_id: Report ID}\n", table)))
                .singleElement()
                .asString()
                .contains(" duplicate-scene: ");
    }

    @Test
    void reportsAnEmptySceneAndCellsThatAreNoNumberOrTime() {
        assertThat(found(dataset("", """
                        scene_id,frames,objects,recorded_at
                        1,36,0,2025-02-28T01:25:24Z
                        ,many,2,2025-02-30T01:25:24Z
                        3,-5,2.5,2025-13-01
                        4,36.0,,soon
                        5,nan, ,2024-02-29
                        6,7,8,NaT
                        """)))
                .containsExactly(
                        "metadata/tables/t.csv:3:1 unreadable-cell: a row names no scene: its `scene_id` is empty",
                        "metadata/tables/t.csv:3:2 unreadable-cell:"
                                + " `many` in `frames` is no number of units (cells like it: 2)",
                        "metadata/tables/t.csv:3:9 unreadable-cell:"
                                + " `2025-02-30T01:25:24Z` in `recorded_at` is no time (cells like it: 3)",
                        "metadata/tables/t.csv:4:6 unreadable-cell: `2.5` in `objects` is no number of units");
        assertThat(found(dataset("", "scene_id,recorded_at\n1,1533151603\n2,JAN-2024\n3,2018-02-03_20-57-26\n")))
                .isEmpty();
    }

    @Test
    void reportsATableThatDoesNotNameItsScenes() {
        InMemory repository = dataset("", "weather,scene\nrain,1\n");
        assertThat(found(repository))
                .containsExactly("metadata/tables/t.csv:1:1 missing-column:"
                        + " `metadata/tables/t.csv` has no column `scene_id`");
        assertThat(found(dataset("counting_unit: frame\n", "weather,frame\nrain,1\n")))
                .isEmpty();
        assertThat(found(dataset("  columns: {scene_id: scene}\n", "weather,scene\nrain,1\n")))
                .isEmpty();
    }

    @Test
    void reportsIncidentsAndRoundsThatNoRecordHas() {
        String table = """
                scene_id,source,incident_id
                1,random,
                2,round-2099.99-r9,inc-9
                3,incident,inc-1
                4,fleet-2026,inc-8|inc-1
                5,round-2026.03-r4,
                """;
        String round = """
                sampling_id: round-2026.03-r4
                round: 4
                selected_at: 2026-02-12T06:00:00Z
                pool: {unknown: lost}
                policy_id: {unknown: lost}
                """;
        String incident = """
                incident_id: inc-1
                occurred_at: 2026-02-03T09:30:00Z
                place: here
                observed: late
                severity: 2
                """;
        assertThat(found(dataset("", table)
                        .with("sampling/round-2026.03-r4.yaml", round)
                        .with("incidents/inc-1.yaml", incident)))
                .filteredOn(finding -> finding.contains("unknown-reference"))
                .containsExactly(
                        "metadata/tables/t.csv:3:3 unknown-reference: sampling round `round-2099.99-r9` does not exist",
                        "metadata/tables/t.csv:3:20 unknown-reference:"
                                + " incident `inc-9` does not exist (cells like it: 2)");
        assertThat(found(dataset("", table))).isEmpty();
    }

    @Test
    void comparesFramesAndObjectsOfASplit() {
        String table = "scene_id,split,frames,objects\n1,train,30,4\n2,train,40,\n3,val,5,6\n";
        assertThat(found(dataset(
                        "splits: {train: {frames: 69, objects: 9}, val: {scenes: 1, frames: 5, objects: 7}}\nlabel_policy_id: {unknown: a test}\n",
                        table)))
                .as("how many objects scene 2 has nobody says")
                .containsExactly(
                        "metadata/datasets/ds-1.yaml:7:26 split-count-mismatch: "
                                + "split `train` has 70 frames in `metadata/tables/t.csv`, not 69",
                        "metadata/datasets/ds-1.yaml:7:80 split-count-mismatch: "
                                + "split `val` has 6 objects in `metadata/tables/t.csv`, not 7");
        assertThat(found(dataset("splits: {train: {frames: 30}}\nwithdrawn_scenes: [{scene_id: \"2\"}]\n", table)))
                .isEmpty();
        assertThat(found(dataset("splits: {train: {frames: 69}}\n", "scene_id,split\n1,train\n")))
                .isEmpty();
    }

    @Test
    void oneIsOneAndNotSeveral() {
        assertThat(found(dataset("  rows: 3\n", "scene_id\n1\n1\n2\n4\n")))
                .contains("metadata/tables/t.csv:3:1 duplicate-scene: scene `1` stands in more than one row");
        assertThat(found(dataset("  rows: 3\n", "scene_id\n1\n")))
                .hasSize(1)
                .allMatch(finding -> finding.endsWith(" has 1 row, not 3"));
    }
}
