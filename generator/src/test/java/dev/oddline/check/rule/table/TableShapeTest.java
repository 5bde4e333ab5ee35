package dev.oddline.check.rule.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a table looks like as a whole: one mistake in it is one finding, and none is lost. */
class TableShapeTest {
    private static final String ODD = """
            odd_id: odd-1
            version: "1"
            attributes:
              - attribute_id: weather
                values: [{value_id: clear}, {value_id: rain}]
              - attribute_id: speed
                unit: km/h
                buckets: [{bucket_id: slow, from: 0, to: 30}, {bucket_id: fast, from: 50, to: 130}]
            """;

    private static InMemory scenes(String name, String fields, String table) {
        return new InMemory()
                .with("oddline.yaml", "title: Test\n")
                .with("odd/odd-1.yaml", ODD)
                .with("tables/" + name, table)
                .with("datasets/ds-1.yaml", """
                        dataset_version_id: ds-1
                        pinned: true
                        storage: {unknown: a test}
                        odd_id: odd-1
                        splits: {train: {scenes: 3}}
                        scene_table:
                          table: metadata/tables/%s
                          hash: {unknown: a test}
                          rows: 3
                        """.formatted(name) + fields);
    }

    private static List<String> found(String table) {
        return open(scenes("t.csv", "", table));
    }

    private static List<String> open(InMemory repository) {
        return repository.open().stream()
                .filter(finding -> !finding.contains("gapped-odd-buckets"))
                .toList();
    }

    private static List<String> results(String table) {
        return new InMemory()
                        .with("oddline.yaml", "title: Test\n")
                        .with("odd/odd-1.yaml", ODD)
                        .with(
                                "metrics/recall.yaml",
                                "metric_id: recall\ntask: perception\nunit: share\ndirection: higher\n"
                                        + "kind: proportion\n")
                        .with("tables/r.csv", table)
                        .with("evaluations/ev-1.yaml", """
                        evaluation_id: ev-1
                        kind: offline
                        purpose: trial
                        odd_id: odd-1
                        task: perception
                        run_id: {unknown: a test}
                        evaluated_at: 2026-03-01T00:00:00Z
                        metrics: {}
                        segment_metrics: {table: metadata/tables/r.csv, hash: {unknown: a test}}
                        """)
                        .open()
                        .stream()
                        .filter(finding -> finding.contains("tables/r.csv"))
                        .toList();
    }

    @Test
    void findsNothingInASoundTable() {
        assertThat(found("scene_id,split,weather,speed\n1,train,rain,0\n\n2,train,,\n3,train,clear,129.9\n"))
                .isEmpty();
        assertThat(found("\uFEFFscene_id,split,weather\r\n1,train,\"rain\"\r\n2,train,\r\n3,train,clear\r\n"))
                .isEmpty();
    }

    @Test
    void reportsTheFirstRowThatHasMoreOrFewerCellsThanColumns() {
        assertThat(found("scene_id,split,weather\n1,train,rain\n2,train\n3,train,rain,\n"))
                .containsExactly("metadata/tables/t.csv:3:1 ragged-row:"
                        + " a row has 2 cells, but the table has 3 columns (rows like it: 2)");
        assertThat(found("scene_id,split,weather\n1,train,rain\n2,train,rain,wet\n3,train,rain\n"))
                .containsExactly(
                        "metadata/tables/t.csv:3:1 ragged-row: a row has 4 cells, but the table has 3 columns");
    }

    @Test
    void reportsAColumnThatIsThereTwiceAndNotTheWordsInTheSecond() {
        assertThat(found("scene_id,split,weather,weather\n1,train,rain,20\n2,train,rain,30\n3,train,clear,0\n"))
                .containsExactly("metadata/tables/t.csv:1:24 repeated-column: there are two columns `weather`");
    }

    @Test
    void holdsNoNumberAgainstATableThatCannotBeReadToItsEnd() {
        assertThat(found("scene_id,split\n1,train\n\"2,train\n3,train\n"))
                .containsExactly("metadata/tables/t.csv:3:1 unreadable-table: the rows of `metadata/tables/t.csv`"
                        + " can't be read: the quote that opens here is never closed");
    }

    @Test
    void pointsAtTheLineOfJsonThatCannotBeRead() {
        String row = "{\"scene_id\": \"1\"}\n";
        assertThat(open(scenes("t.jsonl", "", row + "\n" + row + "{\"scene_id\": \"2\",\n")))
                .containsExactly("metadata/tables/t.jsonl:4:1 unreadable-table: the rows of `metadata/tables/t.jsonl`"
                        + " can't be read: this line is no JSON: unexpected end of data");
        assertThat(open(scenes("t.jsonl", "", row + row + "[1]\n")))
                .containsExactly("metadata/tables/t.jsonl:3:1 unreadable-table: the rows of `metadata/tables/t.jsonl`"
                        + " can't be read: this line is no object: Expected OBJECT, but got ARRAY: [1]");
    }

    @Test
    void reportsATableWithoutAHeaderAndOneInNoKnownFormat() {
        assertThat(found(""))
                .containsExactly("metadata/tables/t.csv:1:1 unreadable-table:"
                        + " the rows of `metadata/tables/t.csv` can't be read: it is empty");
        assertThat(open(scenes("t.tsv", "", "scene_id\tsplit\n")))
                .containsExactly("metadata/tables/t.tsv:1:1 unreadable-table:"
                        + " the rows of `metadata/tables/t.tsv` can't be read: its name tells no format");
    }

    @Test
    void reportsNumbersBelowOrAboveAllBucketsOnceAndLeavesGapsToTheTaxonomy() {
        assertThat(found("scene_id,split,speed\n1,train,-5\n2,train,40\n3,train,130\n"))
                .containsExactly("metadata/tables/t.csv:2:9 unknown-odd-value:"
                        + " `-5` lies in no bucket of `speed` in `odd-1` (cells like it: 2)");
    }

    @Test
    void seeksAnAttributeWhereTheRecordSaysAndReportsOnlyThatItIsNotThere() {
        assertThat(open(scenes(
                        "t.csv",
                        "  columns: {weather: wetter}\n",
                        "scene_id,split,weather\n1,train,rain\n2,train,rain\n3,train,rain\n")))
                .containsExactly("metadata/datasets/ds-1.yaml:10:22 unknown-odd-value:"
                        + " there is no column `wetter` in `metadata/tables/t.csv`");
    }

    @Test
    void reportsAMetricInATableThatNoRecordDefines() {
        assertThat(results("weather,metric,value,n\nrain,recall,0.9,10\nclear,recal,0.9,10\nrain,recal,0.8,10\n"))
                .containsExactly("metadata/tables/r.csv:3:7 undefined-metric: no record defines the metric `recal`");
        assertThat(results("weather,metric,value,n\nrain,,0.9,10\n"))
                .containsExactly(
                        "metadata/tables/r.csv:2:6 unreadable-cell: a row names no metric: its `metric` is empty");
    }
}
