package dev.oddline.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.coverage.comparison.ComparisonBasis;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.evidence.CriterionOutcome;
import dev.oddline.coverage.evidence.DecisionEvidence;
import dev.oddline.coverage.evidence.JudgedCriterion;
import dev.oddline.coverage.evidence.Mending;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision on two evaluations whose counts are small enough to work out; Wilson's intervals are those of its formula by hand. */
class EvidenceReadingTest {
    @TempDir
    private Path folder;

    private DecisionEvidence decision;

    private static String evaluation(String id, String model, String day, String overall) {
        return """
                evaluation_id: %s
                kind: offline
                purpose: official
                evaluated_at: %sT00:00:00Z
                models: [{role: detector, model_id: %s}]
                dataset_version_id: test-1
                odd_id: odd-1
                metrics:
                  recall: {value: %s, n: 800, unit_counted: scene}
                  latency: {value: 61.2, n: 50}
                segment_metrics: {table: metadata/tables/%s.csv}
                """.formatted(id, day, model, overall, id);
    }

    private static String replay(String id, String model, int passed) {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < 31; i++) {
            boolean passes = passed == 17 ? i < 17 : i >= 1 && i < 28;
            cases.append("  - {case_id: c%02d, result: %s}\n".formatted(i, passes ? "pass" : "fail"));
        }
        return """
                evaluation_id: %s
                kind: log_replay
                purpose: official
                models: [{role: detector, model_id: %s}]
                scenario_ids: [scn-1]
                metrics: {passed: {value: %s, n: 31, unit_counted: case}}
                cases:
                """.formatted(id, model, passed == 17 ? "0.5484" : "0.871") + cases;
    }

    @BeforeEach
    void decide() throws IOException {
        try (ScratchRepository records = new ScratchRepository(folder)) {
            records.with("odd/odd-1.yaml", """
                            odd_id: odd-1
                            attributes:
                              - {attribute_id: time, values: [{value_id: day}, {value_id: night}]}
                              - {attribute_id: weather, values: [{value_id: rain}, {value_id: heavy_rain}]}
                            """)
                    .with("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: higher\n")
                    .with("metrics/passed.yaml", "metric_id: passed\nkind: proportion\ndirection: higher\n")
                    .with("metrics/latency.yaml", "metric_id: latency\nkind: other\ndirection: lower\n")
                    .with("datasets/test-1.yaml", "dataset_version_id: test-1\nodd_id: odd-1\n")
                    .with("models/old.yaml", "model_id: old\n")
                    .with("models/new.yaml", "model_id: new\n")
                    .with("targets/t-1.yaml", """
                            target_id: t-1
                            odd_id: odd-1
                            metric: recall
                            required: 0.88
                            segments: [{segment: {time: day}, required: 0.95}]
                            """)
                    .with("tables/ev-old.csv", """
                            time,weather,metric,value,n,unit_counted
                            night,rain,recall,0.7755,49,scene
                            night,heavy_rain,recall,0.0000,1,scene
                            day,rain,recall,0.8958,48,scene
                            """)
                    .with("tables/ev-new.csv", """
                            time,weather,metric,value,n,unit_counted
                            night,rain,recall,0.8980,49,scene
                            night,heavy_rain,recall,0.0000,1,scene
                            day,rain,recall,0.7708,48,scene
                            """)
                    .with("evaluations/ev-old.yaml", evaluation("ev-old", "old", "2026-01-20", "0.9213"))
                    .with("evaluations/ev-new.yaml", evaluation("ev-new", "new", "2026-03-07", "0.9313"))
                    .with("evaluations/re-old.yaml", replay("re-old", "old", 17))
                    .with("evaluations/re-new.yaml", replay("re-new", "new", 27))
                    .with(
                            "incidents/inc-1.yaml",
                            "incident_id: inc-1\nodd_id: odd-1\nodd: {time: night, weather: heavy_rain}\n")
                    .with(
                            "incidents/inc-2.yaml",
                            "incident_id: inc-2\nodd_id: odd-1\nodd: {time: night, weather: rain}\n")
                    .with("scenarios/scn-1.yaml", """
                            scenario_id: scn-1
                            incident_ids: [inc-1]
                            cases: [{case_id: c00, kind: log_replay}, {case_id: c30, kind: log_replay}]
                            """)
                    .with("decisions/dec-1.yaml", """
                            decision_id: dec-1
                            verdict: adopted
                            model_ids: [new]
                            compared_with: [old]
                            evaluation_ids: [ev-new, re-new]
                            closes_incidents: [inc-1, inc-2]
                            criteria:
                              - {metric: recall, required: 0.9, evaluation_id: ev-new, value: 0.9313, met: true}
                              - metric: recall
                                segment: {time: night, weather: [rain, heavy_rain]}
                                required: 0.85
                                evaluation_id: ev-new
                                value: 0.88
                                met: true
                              - {metric: recall, segment: {time: day}, required: 0.88, evaluation_id: ev-new, met: false}
                              - {metric: latency, required: 65, evaluation_id: ev-new, met: true}
                              - {metric: passed, required: 0.85, evaluation_id: re-new, met: true}
                            """);
            decision =
                    records.evidence().of(new RecordId(Kind.DECISION, "dec-1")).orElseThrow();
        }
    }

    private JudgedCriterion criterion(int place) {
        return decision.criteria().get(place);
    }

    /** 745 of 800: Wilson [0.9116, 0.9468]. */
    @Test
    void aCriterionIsMetWhenTheWholeIntervalReachesIt() {
        assertThat(criterion(0).outcome()).isEqualTo(CriterionOutcome.MET);
        assertThat(criterion(0)
                        .figure()
                        .orElseThrow()
                        .interval()
                        .interval()
                        .orElseThrow()
                        .low())
                .isEqualTo(0.9116, within(5e-5));
        assertThat(criterion(0).contradictsRecord()).isFalse();
    }

    /** Rain and heavy rain together: 44 + 0 of 50, Wilson [0.7620, 0.9438], holds 0.85. */
    @Test
    void aSegmentOfSeveralValuesIsCountedTogether() {
        SegmentFigure figure = criterion(1).figure().orElseThrow();
        assertThat(figure.value()).isEqualTo(0.88, within(1e-12));
        assertThat(figure.n()).contains(50L);
        assertThat(figure.interval().interval().orElseThrow().low()).isEqualTo(0.7620, within(5e-5));
        assertThat(figure.interval().interval().orElseThrow().high()).isEqualTo(0.9438, within(5e-5));
        assertThat(criterion(1).outcome()).isEqualTo(CriterionOutcome.UNPROVEN);
        assertThat(criterion(1).contradictsRecord()).isTrue();
    }

    /** 37 of 48 against 0.88: Wilson [0.6346, 0.8669]. */
    @Test
    void aCriterionIsMissedWhenNothingOfTheIntervalReachesIt() {
        assertThat(criterion(2).outcome()).isEqualTo(CriterionOutcome.MISSED);
        assertThat(criterion(2)
                        .figure()
                        .orElseThrow()
                        .interval()
                        .interval()
                        .orElseThrow()
                        .high())
                .isEqualTo(0.8669, within(5e-5));
    }

    @Test
    void aFigureWithoutAnIntervalProvesNothing() {
        assertThat(criterion(3).outcome()).isEqualTo(CriterionOutcome.INTERVAL_NOT_STATED);
    }

    @Test
    void whatTheTargetAsksElseStandsBeside() {
        assertThat(criterion(0).asked())
                .extracting(JudgedCriterion.Asked::value)
                .containsExactly(0.88);
        assertThat(criterion(2).asked())
                .extracting(JudgedCriterion.Asked::value)
                .containsExactly(0.95);
        assertThat(criterion(4).asked()).isEmpty();
    }

    /** 11 cases won, 1 lost: p = 2 (1 + 12) / 2^12. */
    @Test
    void casesArePairedOneByOne() {
        CaseChanges cases = decision.effects().get(1).cases();
        assertThat(cases.passedBefore()).isEqualTo(17);
        assertThat(cases.passedAfter()).isEqualTo(27);
        assertThat(cases.lost()).extracting(CaseChanges.Case::id).containsExactly("c00");
        assertThat(cases.won()).hasSize(11);
        assertThat(cases.p()).isEqualTo(2.0 * 13 / 4096, within(1e-12));
        PartChange share = decision.effects().get(1).changes().get(0);
        assertThat(share.change().orElseThrow().basis()).isEqualTo(ComparisonBasis.PAIRED_PASS_OR_FAIL);
        assertThat(share.change().orElseThrow().p().orElseThrow()).isEqualTo(2.0 * 13 / 4096, within(1e-12));
        assertThat(share.isShown()).isTrue();
        assertThat(share.isBetter()).isTrue();
    }

    @Test
    void anIncidentWhoseCellIsStillAtZeroIsNotMended() {
        assertThat(decision.incidents().get(0).mending()).isEqualTo(Mending.NO_BETTER);
        assertThat(decision.incidents().get(0).cases().lost())
                .extracting(CaseChanges.Case::id)
                .containsExactly("c00");
    }

    /** 38 of 49 before, 44 of 49 after: better, but Fisher's p is 0.17. */
    @Test
    void aBetterCellThatChanceMayHaveMadeIsNotShownToBeMended() {
        assertThat(decision.incidents().get(1).mending()).isEqualTo(Mending.NOT_SHOWN);
        assertThat(decision.incidents()
                        .get(1)
                        .changes()
                        .get(0)
                        .change()
                        .orElseThrow()
                        .p()
                        .orElseThrow())
                .isEqualTo(0.17054, within(5e-6));
    }
}
