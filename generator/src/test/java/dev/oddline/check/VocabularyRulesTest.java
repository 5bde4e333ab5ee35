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
            rows.append("s,w").append(i).append('\n');
        }
        assertThat(sceneTable("", rows.toString()).open())
                .hasSize(11)
                .contains("metadata/tables/v1.csv:12:3 unknown-odd-value:"
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

    @Test
    void holdsTargetsCriteriaAndFiguresAgainstTheirMetric() {
        assertThat(metrics()
                        .with("oddline.yaml", "title: Test\nkpis: [{metric: recall, task: perception, target: 92}]\n")
                        .with(
                                "targets/t1.yaml",
                                "target_id: t1\ntask: perception\nmetric: recall\nrequired: 85\nsegments:"
                                        + " [{segment: {weather: rain}, required: 1.5}]\n")
                        .with(
                                "decisions/d1.yaml",
                                decision(
                                        "{metric: error, required: -1, evaluation_id:" + " {unknown: lost}, value: 9}"))
                        .open())
                .containsExactly(
                        "metadata/decisions/d1.yaml:5:38 metric-out-of-range: `error` can't be -1: it lies between 0 and 5",
                        "metadata/decisions/d1.yaml:5:81 metric-out-of-range: `error` can't be 9: it lies between 0 and 5",
                        "metadata/oddline.yaml:2:51 metric-out-of-range: `recall` can't be 92: it lies between 0 and 1",
                        "metadata/targets/t1.yaml:4:11 metric-out-of-range: `recall` can't be 85: it lies between 0 and 1",
                        "metadata/targets/t1.yaml:5:49 metric-out-of-range: `recall` can't be 1.5: it lies between 0 and 1");
    }

    @Test
    void reportsCellsThatTheirMetricCannotHaveOnceForEachMetric() {
        assertThat(metrics()
                        .with(
                                "runs/r1.yaml",
                                run("r1", "{}") + "curves: {table: metadata/tables/r1.csv, hash: {unknown: made by the"
                                        + " test}}\n")
                        .with("tables/r1.csv", """
                                step,metric,value,low,high
                                1,recall,0.5,0.4,1.0000
                                2,recall,50,40,60
                                3,recall,nan,,
                                1,loss,900,,
                                1,error,5.0,-0.0001,
                                """)
                        .open())
                .containsExactly(
                        "metadata/tables/r1.csv:3:10 metric-out-of-range:"
                                + " `recall` can't be 50: it lies between 0 and 1 (cells like it: 3)",
                        "metadata/tables/r1.csv:6:13 metric-out-of-range:"
                                + " `error` can't be -0.0001: it lies between 0 and 5 (cells like it: 1)");
    }

    @Test
    void reportsCriteriaThatContradictTheirMetricOrEvaluation() {
        InMemory repository = new InMemory()
                .with("metrics/fp.yaml", "metric_id: fp\ntask: perception\ndirection: lower\nkind: other\n")
                .with("runs/r1.yaml", run("r1", "{}"))
                .with("evaluations/e1.yaml", """
                        evaluation_id: e1
                        kind: field
                        evaluated_at: 2026-03-07T10:00:00Z
                        run_id: r1
                        metrics: {fp: 0.98345}
                        """);
        String wrong = "{metric: fp, required: 1.1, evaluation_id: e1, value: 0.99, met: false}";
        assertThat(repository.with("decisions/d1.yaml", decision(wrong)).open())
                .containsExactly("metadata/decisions/d1.yaml:5:77 contradicting-criterion:"
                        + " 0.99 meets what is required of `fp`: 1.1");
        assertThat(repository
                        .with(
                                "decisions/d1.yaml",
                                decision(wrong.replace("1.1", "0.9").replace("0.99", "0.97")))
                        .open())
                .containsExactly("metadata/decisions/d1.yaml:5:66 contradicting-criterion:"
                        + " `fp` is 0.97 here, but 0.98345 in `e1`");
        assertThat(repository
                        .with(
                                "decisions/d1.yaml",
                                decision(wrong.replace("1.1", "0.983")
                                        .replace("0.99", "0.983")
                                        .replace("false", "true")))
                        .open())
                .isEmpty();
    }
}
