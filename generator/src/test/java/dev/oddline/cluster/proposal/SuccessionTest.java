package dev.oddline.cluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    /** Scene e is new, x was not in the table any more: of a, b, c, d three of four are common to both. */
    @Test
    void onlyScenesThatBothClusteringsHadCount() {
        FormerCluster old = new FormerCluster("cl-1-c04", Set.of("a", "b", "c", "x"), Set.of("a", "b", "c", "d", "x"));

        var found = Succession.of(
                List.of(Set.of("a", "b", "c", "d", "e"), Set.of("f")),
                Set.of("a", "b", "c", "d", "e", "f"),
                List.of(old));

        assertThat(found).containsExactly(Optional.of(new Succession.Predecessor("cl-1-c04", 0.75)), Optional.empty());
    }

    @Test
    void twoPartsOfAnOldClusterAreNotBothIt() {
        Set<String> all = Set.of("a", "b", "c", "d", "e", "f");
        FormerCluster old = new FormerCluster("cl-1-c01", all, all);

        var found = Succession.of(List.of(Set.of("a", "b", "c", "d"), Set.of("e", "f")), all, List.of(old));

        assertThat(found.get(0)).map(Succession.Predecessor::id).contains("cl-1-c01");
        assertThat(found.get(1)).isEmpty();
    }

    @Test
    void withoutCommonScenesNothingIsFoundAgain() {
        FormerCluster old = new FormerCluster("cl-1-c01", Set.of("a"), Set.of("a"));

        assertThat(Succession.of(List.of(Set.of("b")), Set.of("b"), List.of(old)))
                .containsExactly(Optional.empty());
    }

    @Test
    void aClusterKeepsItsNumberAndNewOnesCountOn() {
        assertThat(ClusterIds.of(
                        "cl-2",
                        List.of(Optional.empty(), Optional.of(new Succession.Predecessor("cl-1-c07", 0.9))),
                        List.of("cl-1-c07", "cl-1-c12")))
                .containsExactly("cl-2-c13", "cl-2-c07");
        assertThat(ClusterIds.of("cl-1", List.of(Optional.empty()), List.of())).containsExactly("cl-1-c01");
    }
}
