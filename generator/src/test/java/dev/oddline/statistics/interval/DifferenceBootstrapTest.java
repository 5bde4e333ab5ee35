package dev.oddline.statistics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceBootstrapTest {

    @Test
    void isTheIntervalOfAllPairsOfResamples() {
        double[] first = {0.31, 0.28, 0.35};
        double[] second = {0.42, 0.47};
        List<Double> all = new ArrayList<>();
        for (double one : means(first)) {
            for (double two : means(second)) {
                all.add(two - one);
            }
        }
        Sample differences = Sample.of(
                "differences", all.stream().mapToDouble(Double::doubleValue).toArray());

        DifferenceBootstrap bootstrap = DifferenceBootstrap.of(Sample.of("first", first), Sample.of("second", second));

        assertThat(bootstrap.resamples()).isEqualTo(27 * 4);
        Interval interval = bootstrap.percentileInterval(Confidence.NINETY_FIVE);
        assertThat(interval.low()).isCloseTo(differences.quantile(0.025), within(1e-12));
        assertThat(interval.high()).isCloseTo(differences.quantile(0.975), within(1e-12));
    }

    @Test
    void sixValuesOnBothSidesAreEnumerated() {
        Sample six = Sample.of("six", 1, 2, 3, 4, 5, 7);

        assertThat(DifferenceBootstrap.of(six, six).resamples()).isEqualTo(46_656L * 46_656L);
    }

    @Test
    void oneValueOrSevenAreRefused() {
        Sample two = Sample.of("two", 1, 2);

        assertThatThrownBy(() -> DifferenceBootstrap.of(Sample.of("one", 1), two))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DifferenceBootstrap.of(two, Sample.of("seven", 1, 2, 3, 4, 5, 6, 7)))
                .isInstanceOf(InvalidInput.class);
    }

    private static List<Double> means(double[] values) {
        List<Double> sums = List.of(0.0);
        for (int draw = 0; draw < values.length; draw++) {
            List<Double> longer = new ArrayList<>();
            for (double sum : sums) {
                for (double value : values) {
                    longer.add(sum + value);
                }
            }
            sums = longer;
        }
        return sums.stream().map(sum -> sum / values.length).toList();
    }
}
