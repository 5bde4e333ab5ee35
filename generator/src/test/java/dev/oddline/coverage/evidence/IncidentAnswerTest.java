package dev.oddline.coverage.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.coverage.comparison.ComparisonBasis;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Evaluation.CaseResult;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the metrics of one cell say together; shown means an adjusted p below 0.05, as the docs define it. */
class IncidentAnswerTest {
    @Test
    void harmShownInOneMetricIsTheAnswer() {
        assertThat(answer(cell("recall", 0.90, 0.60, 0.001), cell("precision", 0.80, 0.81, 0.9)))
                .isEqualTo(Mending.SHOWN_WORSE);
        assertThat(answer(cell("recall", 0.90, 0.60, 0.001), cell("precision", 0.80, 0.95, 0.001)))
                .isEqualTo(Mending.SHOWN_WORSE);
    }

    @Test
    void aCellIsMendedWhereOneMetricIsShownBetterAndNoneWorse() {
        assertThat(answer(cell("recall", 0.60, 0.90, 0.001), cell("precision", 0.81, 0.80, 0.9)))
                .isEqualTo(Mending.SHOWN);
    }

    @Test
    void withoutADifferenceShownTheFiguresAlone() {
        assertThat(answer(cell("recall", 0.60, 0.61, 0.9))).isEqualTo(Mending.NOT_SHOWN);
        assertThat(answer(cell("recall", 0.61, 0.60, 0.9))).isEqualTo(Mending.NO_BETTER);
        assertThat(answer()).isEqualTo(Mending.NOT_EVALUATED);
    }

    private static Mending answer(PartChange... changes) {
        return new IncidentAnswer(
                        new RecordId(Kind.INCIDENT, "inc-1"),
                        List.of(changes).stream()
                                .map(change -> new IncidentCell(Optional.empty(), change))
                                .toList(),
                        new CaseChanges(List.of()))
                .mending();
    }

    /** Nobody says which side is the good one, so that a rise is neither harm nor help, however sure it is. */
    @Test
    void aMetricWithoutADirectionShowsNeitherHarmNorHelp() {
        PartChange undirected = cell("brightness", Optional.empty(), 0.60, 0.90, 0.001);

        assertThat(undirected.isShown()).isTrue();
        assertThat(undirected.isBetter()).isFalse();
        assertThat(undirected.isWorse()).isFalse();
        assertThat(answer(undirected)).isEqualTo(Mending.DIRECTION_NOT_STATED);
        assertThat(answer(undirected, cell("recall", 0.60, 0.61, 0.9))).isEqualTo(Mending.NOT_SHOWN);
        assertThat(answer(undirected, cell("recall", 0.61, 0.60, 0.001))).isEqualTo(Mending.SHOWN_WORSE);
    }

    private static PartChange cell(String metric, double before, double after, double p) {
        return cell(metric, Optional.of(Requirement.Better.HIGHER), before, after, p);
    }

    private static PartChange cell(
            String metric, Optional<Requirement.Better> better, double before, double after, double p) {
        return new PartChange(
                new AssessedMetric(
                        new RecordId(Kind.METRIC, metric),
                        Optional.empty(),
                        better,
                        Optional.of(MetricKind.PROPORTION),
                        Optional.empty(),
                        1,
                        0),
                new OddValues(Map.of("time", List.of("night"))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SegmentChange(
                        new OddSegment(Map.of()),
                        before,
                        after,
                        100,
                        Optional.of("case"),
                        ComparisonBasis.COUNTS,
                        Optional.empty(),
                        Optional.of(p),
                        Optional.of(p),
                        Optional.empty())));
    }

    /** Two evaluations ran case-1: it was won in both. Of case-2 one says won and one lost, case-3 was run only in the second. */
    @Test
    void casesOfSeveralEvaluationsCountOnceWithTheirWorstEnd() {
        CaseChanges together = CaseChanges.together(List.of(
                new CaseChanges(List.of(
                        new CaseChanges.Case("case-1", CaseResult.FAIL, CaseResult.PASS),
                        new CaseChanges.Case("case-2", CaseResult.PASS, CaseResult.FAIL),
                        new CaseChanges.Case("case-3", CaseResult.PASS, CaseResult.NOT_RUN))),
                new CaseChanges(List.of(
                        new CaseChanges.Case("case-1", CaseResult.FAIL, CaseResult.PASS),
                        new CaseChanges.Case("case-2", CaseResult.FAIL, CaseResult.PASS),
                        new CaseChanges.Case("case-3", CaseResult.PASS, CaseResult.PASS)))));
        assertThat(together.run()).isEqualTo(3);
        assertThat(together.passedBefore()).isEqualTo(2);
        assertThat(together.passedAfter()).isEqualTo(2);
        assertThat(together.won()).extracting(CaseChanges.Case::id).containsExactly("case-1");
        assertThat(together.lost()).extracting(CaseChanges.Case::id).containsExactly("case-2");
    }
}
