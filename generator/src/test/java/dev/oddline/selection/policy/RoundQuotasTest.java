package dev.oddline.selection.policy;

import static dev.oddline.selection.policy.RoundQuotas.Compliance.MET;
import static dev.oddline.selection.policy.RoundQuotas.Compliance.OVER;
import static dev.oddline.selection.policy.RoundQuotas.Compliance.SHORT;
import static dev.oddline.selection.policy.RoundQuotas.Compliance.TOLERATED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundQuotasTest {

    private static RoundQuotas quotas(String quotas) {
        return RoundQuotas.of(WrittenPolicy.of("budget: {amount: 10, unit: scenes}\nquotas: [" + quotas + "]\n"));
    }

    @Test
    void sourcesDivideEverythingByLargestRemainders() {
        RoundQuotas quotas = quotas("{source: incident, share: 0.4}, {source: fleet, share: 0.6}");
        RoundQuota incident = quotas.all().get(0);
        RoundQuota fleet = quotas.all().get(1);

        // 1.2 and 1.8 of 3; 2.8 and 4.2 of 7
        assertThat(quotas.wanted(incident, 3)).isEqualTo(1);
        assertThat(quotas.wanted(fleet, 3)).isEqualTo(2);
        assertThat(quotas.wanted(incident, 7)).isEqualTo(3);
        assertThat(quotas.wanted(fleet, 7)).isEqualTo(4);
    }

    @Test
    void whatDividesEverythingIsNeitherShortNorOverByASceneOrMore() {
        RoundQuotas quotas = quotas("{source: incident, share: 0.25}, {source: fleet, share: 0.75}");
        RoundQuota incident = quotas.all().get(0);

        // 2.5 of 10: the first of equal remainders gets 3
        assertThat(quotas.exact()).hasSize(2);
        assertThat(quotas.compliance(incident, 3, 10, 1)).isEqualTo(MET);
        assertThat(quotas.compliance(incident, 2, 10, 1)).isEqualTo(TOLERATED);
        assertThat(quotas.compliance(incident, 1, 10, 1)).isEqualTo(SHORT);
        assertThat(quotas.compliance(incident, 4, 10, 1)).isEqualTo(OVER);
    }

    @Test
    void aLeastShareMayBePassed() {
        RoundQuotas quotas = quotas("{source: incident, share: 0.25}, {segment: {weather: rain}, share: 0.33}");
        RoundQuota incident = quotas.all().get(0);
        RoundQuota rain = quotas.all().get(1);

        assertThat(quotas.exact()).isEmpty();
        assertThat(quotas.compliance(incident, 10, 10, 1)).isEqualTo(MET);
        // 3.3 of 10 are 3
        assertThat(quotas.wanted(rain, 10)).isEqualTo(3);
        assertThat(quotas.compliance(rain, 2, 10, 1)).isEqualTo(SHORT);
        assertThat(quotas.compliance(rain, 4, 10, 1)).isEqualTo(MET);
    }

    @Test
    void aToleranceIsAShareOfEverythingToo() {
        RoundQuotas quotas = quotas("{segment: {weather: rain}, share: 0.5, tolerance: 0.1}");
        RoundQuota rain = quotas.all().get(0);

        // 10 of 20, of which 2 may be missing
        assertThat(quotas.compliance(rain, 8, 20, 1)).isEqualTo(TOLERATED);
        assertThat(quotas.compliance(rain, 7, 20, 1)).isEqualTo(SHORT);
    }

    @Test
    void aQuotaForTheGapsOfATargetIsNoPartOfTheMixWhateverItsSource() {
        RoundQuotas quotas = quotas("{source: any, gaps_of: tgt, share: 0.5}, {source: fleet, share: 0.5}");

        assertThat(quotas.all()).extracting(RoundQuota::toString).containsExactly("gaps of tgt", "fleet");
        assertThat(quotas.mix()).extracting(RoundQuota::toString).containsExactly("fleet");
        assertThat(quotas.counted().all()).extracting(RoundQuota::toString).containsExactly("fleet");
    }

    @Test
    void aQuotaForNothingIsNone() {
        assertThat(quotas("{source: any, share: 0.5}").all()).isEmpty();
    }
}
