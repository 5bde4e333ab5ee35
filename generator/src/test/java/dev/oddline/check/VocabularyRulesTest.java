package dev.oddline.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words and units that everybody shares: metrics, taxonomy, ids, shares. */
class VocabularyRulesTest {
    private static final String TAXONOMY = """
            odd_id: odd-1
            version: "1"
            attributes:
              - {attribute_id: weather, values: [{value_id: clear}, {value_id: heavy_rain}]}
              - {attribute_id: speed, buckets: [{bucket_id: slow, to: 30}, {bucket_id: fast, from: 30}]}
            """;

    private static String run(String id, String metrics) {
        return "run_id: " + id + "\njob: other\nmetrics: " + metrics + "\n";
    }

    private static String metric(String id, String more) {
        return "metric_id: %s\ntask: perception\ndirection: higher\n%s\n".formatted(id, more);
    }

    private static String incident(String odd) {
        return """
                incident_id: i1
                occurred_at: 2026-01-13T09:30:00Z
                place: Osaka
                observed: braked late
                severity: 1
                %s
                """.formatted(odd);
    }

    private static InMemory metrics() {
        return new InMemory()
                .with("metrics/recall.yaml", metric("recall", "unit: share\nkind: proportion"))
                .with("metrics/error.yaml", metric("error", "unit: m\nkind: mean\nrange: {min: 0, max: 5}"));
    }

    @Test
    void reportsAMetricWithoutDefinitionOnce() {
        InMemory repository = metrics()
                .with("runs/r1.yaml", run("r1", "{recal: 0.4, recall: 0.5}"))
                .with("runs/r2.yaml", run("r2", "{recal: 0.4}"));
        assertThat(repository.open())
                .containsExactly("metadata/runs/r1.yaml:3:11 undefined-metric:"
                        + " no record defines the metric `recal`, which 1 more records state");
        assertThat(repository.helps()).containsExactly("did you mean `recall`?");
        assertThat(new InMemory()
                        .with("runs/r1.yaml", run("r1", "{recal: 0.4}"))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsValuesThatTheirMetricCannotHave() {
        assertThat(metrics()
                        .with("runs/r1.yaml", run("r1", "{recall: 73.1}"))
                        .with("runs/r2.yaml", run("r2", "{error: -0.1}"))
                        .with("runs/r3.yaml", run("r3", "{recall: {value: 0.99, low: 0.97, high: 1.01}}"))
                        .open())
                .containsExactly(
                        "metadata/runs/r1.yaml:3:19 metric-out-of-range: `recall` can't be 73.1: it lies between 0 and 1",
                        "metadata/runs/r2.yaml:3:18 metric-out-of-range: `error` can't be -0.1: it lies between 0 and 5",
                        "metadata/runs/r3.yaml:3:50 metric-out-of-range:"
                                + " `recall` can't be 1.01: it lies between 0 and 1");
    }

    @Test
    void acceptsTheEndsOfARangeAndPercentages() {
        assertThat(metrics()
                        .with("metrics/share.yaml", metric("share", "unit: \"%\"\nkind: proportion"))
                        .with("runs/r1.yaml", run("r1", "{recall: 1, error: 5, share: 73.1}"))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsWordsThatTheTaxonomyDoesNotHave() {
        InMemory repository = new InMemory()
                .with("odd/odd-1.yaml", TAXONOMY)
                .with("incidents/i1.yaml", incident("odd_id: odd-1\nodd: {weather: [clear, heavy-rain], sped: slow}"));
        assertThat(repository.open())
                .containsExactly(
                        "metadata/incidents/i1.yaml:7:24 unknown-odd-value:"
                                + " `heavy-rain` is no value of `weather` in `odd-1`",
                        "metadata/incidents/i1.yaml:7:37 unknown-odd-value: `sped` is no attribute of `odd-1`");
        assertThat(repository.helps()).containsExactly("did you mean `heavy_rain`?", "did you mean `speed`?");
    }

    @Test
    void acceptsValuesAndBuckets() {
        assertThat(new InMemory()
                        .with("odd/odd-1.yaml", TAXONOMY)
                        .with("incidents/i1.yaml", incident("odd: {weather: clear, speed: [slow, fast]}"))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsIdsThatLookTheSame() {
        assertThat(new InMemory()
                        .with("runs/v1.yaml", run("v1", "{a: 1}"))
                        .with("runs/vl.yaml", run("vl", "{a: 1}"))
                        .with("runs/v2.yaml", run("v2", "{a: 1}"))
                        .open())
                .containsExactly(
                        "metadata/runs/vl.yaml:1:9 confusable-id: `vl` can't be told from `v1` in many typefaces");
    }

    @Test
    void reportsSharesThatDoNotAddUp() {
        String dataset = "dataset_version_id: v1\nstorage: {system: s3}\npinned: true\norigin: %s\n";
        assertThat(new InMemory()
                        .with(
                                "datasets/v1.yaml",
                                dataset.formatted(
                                        "[{source: a, scenes: 9, share: 0.25}, {source: b, scenes: 9, share: 0.70}]"))
                        .open())
                .containsExactly("metadata/datasets/v1.yaml:4:1 origin-shares-off-one:"
                        + " the shares of where the scenes of `v1` came from add up to 0.95, not to 1");
        assertThat(new InMemory()
                        .with(
                                "datasets/v1.yaml",
                                dataset.formatted(
                                        "[{source: a, scenes: 9, share: 0.333}, {source: b, scenes: 9, share: 0.333},"
                                                + " {source: c, scenes: 9, share: 0.333}]"))
                        .open())
                .isEmpty();
        assertThat(new InMemory()
                        .with(
                                "datasets/v1.yaml",
                                dataset.formatted("[{source: a, scenes: 9, share: 0.25}, {source: b, scenes: 9}]"))
                        .open())
                .isEmpty();
    }
}
