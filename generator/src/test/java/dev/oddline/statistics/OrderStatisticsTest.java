package dev.oddline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatisticsTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-300, 1e300})
    void findsWhatSortingFinds(double scale) {
        double[] values =
                new Random(3).doubles(5_000, -1, 1).map(x -> x * scale).toArray();
        for (int i = 0; i < 300; i++) {
            values[i * 16] = i % 3 == 0 ? 0.0 : i % 3 == 1 ? -0.0 : scale;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        OrderStatistics order = new OrderStatistics(values);
        double[] found = new double[values.length];
        Arrays.setAll(found, order::smallest);
        assertThat(found).containsExactly(sorted);
    }

    @Test
    void findsTheOnlyValue() {
        assertThat(new OrderStatistics(new double[] {-2.5}).smallest(0)).isEqualTo(-2.5);
    }
}
