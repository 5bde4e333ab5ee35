package dev.oddline.check.rule.odd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import org.junit.jupiter.api.Test;

/** The words of the taxonomies. */
class OddRulesTest {
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

    private static final String SECOND_TAXONOMY = """
            odd_id: odd-2
            version: "2"
            attributes: [{attribute_id: weather, values: [{value_id: clear}, {value_id: snow}]}]
            """;

    private static InMemory sceneTable(String more, String rows) {
        return new InMemory()
                .with("odd/odd-1.yaml", TAXONOMY)
                .with(
                        "datasets/v1.yaml",
                        "dataset_version_id: v1\nstorage: {system: s3}\npinned: true\nodd_id: odd-1\nscene_table: {table:"
                                + " metadata/tables/v1.csv, hash: {unknown: made by the test}" + more + "}\n")
                .with("tables/v1.csv", rows);
    }

    @Test
    void reportsAWordOfASceneTableOnceWithTheNumberOfCells() {
        InMemory repository = sceneTable(
                "", "scene_id,weather,speed\ns1,clear|heavy-rain,slow\ns2,heavy-rain,50\ns3,,sloww\ns4,clear,-1.5\n");
        assertThat(repository.open())
                .containsExactly(
                        "metadata/tables/v1.csv:2:4 unknown-odd-value:"
                                + " `heavy-rain` is no value of `weather` in `odd-1` (cells with it: 2)",
                        "metadata/tables/v1.csv:4:5 unknown-odd-value:"
                                + " `sloww` is no value of `speed` in `odd-1` (cells with it: 1)");
        assertThat(repository.helps()).containsExactly("did you mean `heavy_rain`?", "did you mean `slow`?");
    }

    @Test
    void countsTheWordsOfAColumnThatHoldsSomethingElseAltogether() {
        StringBuilder rows = new StringBuilder("scene_id,weather\n");
        for (int i = 0; i < 25; i++) {
            rows.append("s").append(i).append(",w").append(i).append('\n');
        }
        assertThat(sceneTable("", rows.toString()).open())
                .hasSize(11)
                .contains("metadata/tables/v1.csv:12:5 unknown-odd-value:"
                        + " more words are no values of `weather` (cells with them: 15)");
    }

    @Test
    void knowsColumnsByTheNamesThatTheRecordGivesThem() {
        assertThat(sceneTable(", columns: {weather: wx}", "scene_id,wx\ns1,cleer\n")
                        .open())
                .containsExactly("metadata/tables/v1.csv:2:4 unknown-odd-value:"
                        + " `cleer` is no value of `weather` in `odd-1` (cells with it: 1)");
        assertThat(sceneTable(", columns: {wether: wx, speed: v}", "scene_id,wx,weather\ns1,clear,clear\n")
                        .open())
                .containsExactly(
                        "metadata/datasets/v1.yaml:5:91 unknown-odd-value: `wether` is no attribute of `odd-1`",
                        "metadata/datasets/v1.yaml:5:110 unknown-odd-value:"
                                + " there is no column `v` in `metadata/tables/v1.csv`");
    }

    @Test
    void aColumnOfTheTeamsOwnIsNoAttributeUnlessItIsNearlySpeltLikeOne() {
        InMemory repository = sceneTable("", "scene_id,wether,operator,gps_ok\ns1,clear,me,yes\n");
        assertThat(repository.open())
                .containsExactly("metadata/tables/v1.csv:1:10 unknown-odd-value: `wether` is no attribute of `odd-1`");
        assertThat(repository.helps()).containsExactly("did you mean `weather`?");
    }

    @Test
    void readsMetricsBySegmentInTheWordsOfTheEvaluatedData() {
        InMemory repository = sceneTable("", "scene_id\n")
                .with("odd/odd-2.yaml", SECOND_TAXONOMY)
                .with(
                        "evaluations/e1.yaml",
                        "evaluation_id: e1\nkind: field\nevaluated_at: 2026-03-07T10:00:00Z\nrun_id: r1\n"
                                + "dataset_version_id: v1\nmetrics: {}\nsegment_metrics: {table: metadata/tables/e1.csv,"
                                + " hash: {unknown: made by the test}}\n")
                .with("runs/r1.yaml", run("r1", "{}"))
                .with("tables/e1.csv", "weather,road,metric,value,comment\nsnow,urban,recall,0.5,ok\n");
        assertThat(repository.open())
                .containsExactly(
                        "metadata/tables/e1.csv:1:9 unknown-odd-value: `road` is no attribute of `odd-1`",
                        "metadata/tables/e1.csv:2:1 unknown-odd-value:"
                                + " `snow` is no value of `weather` in `odd-1` (cells with it: 1)");
    }

    @Test
    void ofSeveralTaxonomiesAWordMustBeInAny() {
        InMemory repository = new InMemory()
                .with("odd/odd-1.yaml", TAXONOMY)
                .with("odd/odd-2.yaml", SECOND_TAXONOMY)
                .with("policies/p1.yaml", """
                        policy_id: p1
                        budget: {amount: 9, unit: scenes}
                        quotas:
                          - {share: 0.5, segment: {weather: [heavy_rain, snow, fog]}}
                        """);
        assertThat(repository.open())
                .containsExactly("metadata/policies/p1.yaml:4:56 unknown-odd-value:"
                        + " `fog` is no value of `weather` in any taxonomy");
    }

    @Test
    void reportsTheSegmentOfACriterion() {
        assertThat(sceneTable("", "scene_id\n")
                        .with("evaluations/e1.yaml", """
                        evaluation_id: e1
                        kind: field
                        evaluated_at: 2026-03-07T10:00:00Z
                        run_id: r1
                        dataset_version_id: v1
                        metrics: {}
                        """)
                        .with("runs/r1.yaml", run("r1", "{}"))
                        .with(
                                "decisions/d1.yaml",
                                decision("{metric: recall, segment: {weather: rainy}, required: 0.8,"
                                        + " evaluation_id: e1}"))
                        .with("metrics/recall.yaml", metric("recall", "kind: proportion"))
                        .open())
                .containsExactly("metadata/decisions/d1.yaml:5:48 unknown-odd-value:"
                        + " `rainy` is no value of `weather` in `odd-1`");
    }

    private static String decision(String criterion) {
        return "decision_id: d1\ndecided_at: 2026-03-09\nverdict: adopted\nmodel_ids: []\ncriteria: [" + criterion
                + "]\nreason: Better.\napproved_by: []\n";
    }

    @Test
    void reportsTagsThatTheTaxonomyDoesNotHave() {
        InMemory repository = new InMemory()
                .with("odd/odd-1.yaml", TAXONOMY + "scenario_tags: [{tag_id: cut_in}, {tag_id: glare}]\n")
                .with("incidents/i1.yaml", incident(""))
                .with(
                        "scenarios/s1.yaml",
                        "scenario_id: s1\nstatement: It happens.\nscenario_tags: [glare, cut-in]\nincident_ids: [i1]\n");
        assertThat(repository.open())
                .containsExactly(
                        "metadata/scenarios/s1.yaml:3:24 unknown-scenario-tag: `cut-in` is no scenario tag of `odd-1`");
        assertThat(repository.helps()).containsExactly("did you mean `cut_in`?");
        assertThat(repository.with("odd/odd-1.yaml", TAXONOMY).open()).isEmpty();
    }
}
