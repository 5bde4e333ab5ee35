package dev.oddline.cluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.cluster.method.Clustering;
import dev.oddline.cluster.method.DbscanMethod;
import dev.oddline.odd.Condition;
import dev.oddline.statistics.matrix.Points;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProposalsTest {
    /** Five scenes near 0, three near 100, two alone. */
    private static final Points POINTS =
            Points.of(new double[][] {{0}, {1}, {2}, {3}, {4}, {100}, {101}, {103}, {500}, {900}});

    private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");

    @Test
    void aClusterSaysHowRareItIs() {
        Proposals found = proposals();

        assertThat(found.unseenShare()).isEqualTo(0.2); // two of ten scenes are the only ones of their sort
        assertThat(found.list().get(1).frequency()).isEqualTo(new Proposal.Frequency(3, 0.7, 0.8 * 0.3));
    }

    @Test
    void theMedoidIsTheFirstRepresentative() {
        Proposal.Members members = proposals().list().get(1).members();

        assertThat(members.rows()).containsExactly(5, 6, 7);
        assertThat(members.representatives()).startsWith(6).hasSize(3);
        assertThat(members.distances()).containsExactly(1, 0, 2);
        assertThat(members.typicality()[2]).isLessThan(0.5);
    }

    /** Of ten scenes three have rain; one of the 120 ways to draw three holds all of them. */
    @Test
    void theProfileTellsWhatIsMoreFrequentThanElsewhere() {
        List<ProfileLine> profile = proposals(5, 6, 7).list().get(1).contents().profile();

        assertThat(profile).hasSize(1);
        assertThat(profile.get(0).value()).isEqualTo("rain");
        assertThat(profile.get(0).scenes()).isEqualTo(3);
        assertThat(profile.get(0).share()).isEqualTo(1);
        assertThat(profile.get(0).lift()).isCloseTo(10.0 / 3, within(1e-12));
        assertThat(profile.get(0).p()).isCloseTo(1 / 120.0, within(1e-12));
    }

    /**
     * Four of ten have rain, all three of the cluster among them: 4 of the 120 ways to draw three hold three of them, which is
     * adjusted for two values, one in each cluster: 0.067.
     */
    @Test
    void whatChanceExplainsIsNoProfile() {
        assertThat(proposals(0, 5, 6, 7).list().get(1).contents().profile()).isEmpty();
    }

    @Test
    void uncertaintyLeavesOutScenesWithoutOne() {
        Proposal.Contents contents = proposals().list().get(1).contents();

        assertThat(contents.meanUncertainty()).hasValue(0.75);
        assertThat(contents.incidentScenes()).hasValue(1);
    }

    @Test
    void theRarerMoreUncertainClusterComesFirst() {
        assertThat(PriorityOrder.of(proposals().list()))
                .extracting(Proposal::cluster)
                .containsExactly(1, 0);
    }

    @Test
    void anUnstableClusterComesLast() {
        Proposals unstable = Proposals.of(POINTS, clustering(), Optional.of(new double[] {0.9, 0.59}), facts());

        assertThat(PriorityOrder.of(unstable.list()))
                .extracting(Proposal::cluster)
                .containsExactly(0, 1);
        assertThat(unstable.list().get(1).standing().stability()).isEqualTo(OptionalDouble.of(0.59));
    }

    private static Proposals proposals(int... rainy) {
        return Proposals.of(POINTS, clustering(), Optional.empty(), facts(rainy));
    }

    private static Clustering clustering() {
        return new DbscanMethod(2.5, 2).of(POINTS, 0);
    }

    private static SceneFacts facts(int... rainy) {
        Condition rain = new Condition(List.of("rain"), List.of());
        List<Condition> weather = new ArrayList<>(Collections.nCopies(10, Condition.UNKNOWN));
        for (int scene : rainy) {
            weather.set(scene, rain);
        }
        double[] uncertainty = {0.1, 0.1, 0.1, 0.1, 0.1, 0.5, 1.0, Double.NaN, 0.1, 0.1};
        boolean[] incidents = new boolean[10];
        incidents[7] = true;
        return new SceneFacts(IDS, Optional.of(uncertainty), Optional.of(incidents), Map.of("weather", weather));
    }
}
