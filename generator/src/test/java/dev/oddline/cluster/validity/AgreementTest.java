package dev.oddline.cluster.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.cluster.Labels;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void otherNumbersForTheSameGroupsAgreeWholly() {
        Agreement agreement =
                Agreement.of(Labels.of(new int[] {0, 0, 1, 1, -1}), Labels.of(new int[] {1, 1, 0, 0, -1}));

        assertThat(agreement.adjustedRand()).isEqualTo(1);
        assertThat(agreement.adjustedMutualInformation()).isCloseTo(1, within(1e-12));
        assertThat(agreement.homogeneity()).isCloseTo(1, within(1e-12));
    }

    /** The example of scikit-learn's user guide: Rand 0.66, adjusted 0.24. */
    @Test
    void agreementIsThatOfThePublishedExample() {
        Agreement agreement =
                Agreement.of(Labels.of(new int[] {0, 0, 0, 1, 1, 1}), Labels.of(new int[] {0, 0, 1, 1, 2, 2}));

        assertThat(agreement.rand()).isCloseTo(0.66, within(0.01));
        assertThat(agreement.adjustedRand()).isCloseTo(0.24, within(0.005));
    }
}
