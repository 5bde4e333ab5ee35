package dev.oddline.cluster.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.cluster.Labels;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.SplitMix;
import dev.oddline.statistics.matrix.Points;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HdbscanTest {

    @Test
    void twoPlacesWithManyPointsInEachAreTwoClusters() {
        double[][] rows = new double[20][];
        Arrays.setAll(rows, i -> new double[] {i % 2 == 0 ? 0 : 7});

        Hdbscan found = Hdbscan.of(Points.of(rows), 4, 3);

        assertThat(found.labels().clusters()).isEqualTo(2);
        assertThat(found.labels().noise()).isZero();
        assertThat(found.probabilities()).containsOnly(1);
        assertThat(found.outlierScores()).containsOnly(0);
    }

    @Test
    void allPointsTogetherAreNoCluster() {
        double[][] rows = new double[12][];
        Arrays.setAll(rows, i -> new double[] {i});

        Labels labels = Hdbscan.of(Points.of(rows), 7, 2).labels();

        assertThat(labels.clusters()).isZero();
        assertThat(labels.noise()).isEqualTo(12);
    }

    @Test
    void aFarPointIsNoiseAndLiesOutMost() {
        SplitMix random = new SplitMix(4);
        double[][] rows = new double[61][];
        Arrays.setAll(rows, i -> new double[] {random.normal() + (i % 2) * 20, random.normal()});
        rows[60] = new double[] {10, 90};

        Hdbscan found = Hdbscan.of(Points.of(rows), 8, 4);

        assertThat(found.labels().clusters()).isEqualTo(2);
        assertThat(found.labels().of(60)).isEqualTo(Labels.NOISE);
        assertThat(found.outlierScores()[60])
                .isEqualTo(Arrays.stream(found.outlierScores()).max().orElseThrow());
        for (int i = 0; i < 60; i++) {
            assertThat(found.labels().of(i)).isIn(Labels.NOISE, found.labels().of(i % 2));
        }
    }

    @Test
    void aParameterThatCannotBeIsRefused() {
        Points points = Points.of(new double[][] {{0}, {1}, {2}});

        assertThatThrownBy(() -> Hdbscan.of(points, 1, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("`min_cluster_size`: 1 is below two");
        assertThatThrownBy(() -> Hdbscan.of(points, 2, 3)).hasMessage("`min_samples`: 3 among 3 points");
    }
}
