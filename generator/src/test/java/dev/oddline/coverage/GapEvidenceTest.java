package dev.oddline.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the reference's README, row by row; 0.9 is required, 300 training and 100 evaluation scenes are wanted. */
class GapEvidenceTest {

    private static final SceneVolume NONE = new SceneVolume(0, 300);

    @ParameterizedTest
    @CsvSource({
        "0, 0, -, -, NO_DATA",
        "5, 0, -, -, NOT_EVALUATED",
        "300, 0, -, -, NOT_EVALUATED",
        "299, 100, 0.80:0.89, 0.01:0.02, DATA_SHORTAGE",
        "300, 100, 0.80:0.89, -0.01:0.005, MODELLING_PROBLEM",
        "300, 100, 0.80:0.89, 0.005:0.02, DATA_STILL_HELPS",
        "300, 100, 0.80:0.89, 0.004:0.02, PERFORMANCE_GAP_CAUSE_UNKNOWN",
        "300, 100, 0.80:0.89, -, PERFORMANCE_GAP_CAUSE_UNKNOWN",
        "299, 100, 0.90:0.99, -, THIN_BUT_PASSING",
        "300, 100, 0.90:0.99, -, COVERED",
        "300, 10, 0.90:0.99, -, COVERED",
        "300, 99, 0.80:0.90, -, INCONCLUSIVE_NEED_DATA",
        "300, 100, 0.80:0.90, -, INCONCLUSIVE",
        "0, 100, 0.80:0.95, -, INCONCLUSIVE",
        "300, 100, -, -, INCONCLUSIVE",
        "300, 20, -, -, INCONCLUSIVE_NEED_DATA",
    })
    void higherIsBetter(long training, long evaluation, String metric, String slope, GapVerdict verdict) {
        assertThat(evidence(training, evaluation, interval(metric), interval(slope), 0.9, Requirement.Better.HIGHER)
                        .verdict())
                .isEqualTo(verdict);
    }

    /** 0.1 is required of an error rate, and a falling slope is a gain. */
    @ParameterizedTest
    @CsvSource({
        "299, 100, 0.11:0.20, -, DATA_SHORTAGE",
        "300, 100, 0.11:0.20, -0.005:0.01, MODELLING_PROBLEM",
        "300, 100, 0.11:0.20, -0.02:-0.005, DATA_STILL_HELPS",
        "300, 100, 0.11:0.20, 0.005:0.02, MODELLING_PROBLEM",
        "300, 100, 0.01:0.10, -, COVERED",
        "300, 100, 0.10:0.20, -, INCONCLUSIVE",
    })
    void lowerIsBetter(long training, long evaluation, String metric, String slope, GapVerdict verdict) {
        assertThat(evidence(training, evaluation, interval(metric), interval(slope), 0.1, Requirement.Better.LOWER)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void saysHowManyScenesLack() {
        assertThat(new SceneVolume(60, 100).missing()).isEqualTo(40);
        assertThat(new SceneVolume(160, 100).missing()).isZero();
        assertThatThrownBy(() -> new SceneVolume(-1, 100)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesAnIntervalOfNothing() {
        assertThatThrownBy(() -> evidence(5, 0, interval("0.8:0.9"), Optional.empty(), 0.9, Requirement.Better.HIGHER))
                .hasMessageContaining("`metric`");
        assertThatThrownBy(() -> new Requirement(Double.NaN, Optional.of(Requirement.Better.HIGHER)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new GapEvidence(
                        NONE,
                        NONE,
                        Optional.empty(),
                        new Requirement(1, Optional.of(Requirement.Better.HIGHER)),
                        Optional.empty(),
                        -1))
                .hasMessageContaining("`least useful gain`");
    }

    private static GapEvidence evidence(
            long training,
            long evaluation,
            Optional<Interval> metric,
            Optional<Interval> slope,
            double required,
            Requirement.Better better) {
        return new GapEvidence(
                new SceneVolume(training, 300),
                new SceneVolume(evaluation, 100),
                metric,
                new Requirement(required, Optional.of(better)),
                slope,
                0.005);
    }

    private static Optional<Interval> interval(String ends) {
        if (ends.equals("-")) {
            return Optional.empty();
        }
        int colon = ends.indexOf(':');
        return Optional.of(new Interval(
                Double.parseDouble(ends.substring(0, colon)),
                Double.parseDouble(ends.substring(colon + 1)),
                Confidence.NINETY_FIVE,
                IntervalMethod.WILSON));
    }
}
