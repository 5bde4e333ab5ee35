package dev.oddline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Requirement.Better;
import dev.oddline.coverage.comparison.ComparisonBasis;
import dev.oddline.coverage.comparison.PerformanceComparison;
import dev.oddline.coverage.comparison.SeedPower;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric.MetricKind;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the terminal says of two evaluations. */
class ComparisonTextTest {
    private static final SegmentChange FALL = new SegmentChange(
            new OddSegment(Map.of("time", "night")),
            0.9,
            0.609,
            2000,
            Optional.of("scene"),
            ComparisonBasis.COUNTS,
            Optional.of(new Interval(-0.326, -0.255, Confidence.NINETY_FIVE, IntervalMethod.NEWCOMBE)),
            Optional.of(1e-50),
            Optional.of(1e-50),
            Optional.empty());

    private static SegmentChange ofSeeds(SeedPower power) {
        return new SegmentChange(
                new OddSegment(Map.of("time", "night")),
                0.70,
                0.71,
                power.first() + power.second(),
                Optional.empty(),
                ComparisonBasis.SEEDS,
                Optional.empty(),
                Optional.of(0.4),
                Optional.of(0.4),
                Optional.of(power));
    }

    private static String said(Optional<Better> better, SegmentChange change) {
        AssessedMetric metric = new AssessedMetric(
                new RecordId(Kind.METRIC, "share"),
                Optional.empty(),
                better,
                Optional.of(MetricKind.PROPORTION),
                Optional.empty(),
                1,
                0);
        return new ComparisonText(Paint.NONE)
                .of(List.of(new PerformanceComparison(
                        List.of(new RecordId(Kind.EVALUATION, "old")),
                        List.of(new RecordId(Kind.EVALUATION, "new")),
                        metric,
                        new Taxonomy("odd-1", List.of(), List.of()),
                        List.of("time"),
                        List.of(),
                        List.of(change))));
    }

    @Test
    void aFallIsWorseWhereHigherIsBetter() {
        assertThat(said(Optional.of(Better.HIGHER), FALL))
                .contains("share ↑ old → new", "0 better, 1 worse, 0 without a difference shown", "worse, adjusted p");
    }

    @Test
    void withoutADirectionTheDifferenceIsShownAndNotJudged() {
        assertThat(said(Optional.empty(), FALL))
                .contains("share (direction not stated) old → new")
                .contains("1 segments: 1 with a difference shown, 0 without a difference shown")
                .contains("difference shown, adjusted p < 0.001, n = 2000")
                .doesNotContain("better", "worse");
    }

    @Test
    void seedsThatShowNothingSayWhatTheyWouldHaveFound() {
        assertThat(said(Optional.of(Better.HIGHER), ofSeeds(new SeedPower(5, 5, 2.0 / 252, Optional.of(0.032)))))
                .contains("no difference shown, adjusted p 0.400, n = 10, found from 0.032 on")
                .contains("Found from: the least difference that a t test at 0.05 finds with probability 0.8")
                .doesNotContain("however large");
    }

    @Test
    void threeSeedsAgainstThreeSayThatTheyCanShowNothing() {
        assertThat(said(Optional.of(Better.HIGHER), ofSeeds(new SeedPower(3, 3, 0.1, Optional.empty()))))
                .contains("3 and 3 seeds can show no difference, however large: p is at least 0.100.")
                .doesNotContain("ound from");
    }
}
