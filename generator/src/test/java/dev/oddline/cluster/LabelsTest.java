package dev.oddline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void theLargestClusterIsTheFirst() {
        Labels labels = Labels.largestFirst(new int[] {2, -1, 0, 2, 1, 1});

        assertThat(labels.toArray()).containsExactly(0, -1, 2, 0, 1, 1);
        assertThat(labels.members(1)).containsExactly(4, 5);
        assertThat(labels.noise()).isEqualTo(1);
        assertThat(labels.members(Labels.NOISE)).containsExactly(1);
    }

    @Test
    void aClusterWithoutPointsIsRefused() {
        assertThatThrownBy(() -> Labels.of(new int[] {0, 2})).hasMessage("`labels`: cluster 1 has no point");
    }
}
