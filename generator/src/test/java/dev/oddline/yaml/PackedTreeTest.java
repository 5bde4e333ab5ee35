package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedTreeTest {

    private static YamlNode read(String text) {
        return Read.config(text).value().orElseThrow();
    }

    private static void assertKept(YamlNode tree) {
        assertThat(PackedTree.of(tree).unpack()).isEqualTo(tree);
    }

    @Test
    void keepsStylesTextsAndPlaces() {
        assertKept(read("""
                run_id: "bev-7"
                environment: {hardware: "8×H100", note: '自転車 🚗'}
                seeds: [1, 2,
                  3]
                description: |
                  two
                  lines
                folded: >-
                  one
                  line
                extra: {}
                tags: []
                nothing:
                long plain key: value
                """));
    }

    @Test
    void keepsThePlacesOfAnAliasWhichPointBackwards() {
        assertKept(read("""
                base: &base
                  lr: 1.0e-4
                  steps: [1, 2]
                first: *base
                second:
                  <<: *base
                  lr: 2
                """));
    }

    @Test
    void keepsPlacesThatNeedManyBytes() {
        assertKept(
                read("\n".repeat(70_000) + "k: " + "x".repeat(300) + "\nj: {a: " + "y".repeat(20_000) + ", b: 1}\n"));
    }

    @Test
    void keepsHalvesOfCharacters() {
        assertKept(YamlScalar.ofText("\uD83D and \uDE97"));
    }

    @Test
    void keepsAnyTree() {
        RandomTrees trees = new RandomTrees(17);
        for (int i = 0; i < 2_000; i++) {
            assertKept(trees.next());
        }
    }

    @Test
    void takesLittleMoreThanTheText() {
        String text = """
                metrics:
                  val_mAP: {value: 0.4739, n: 1091, low: 0.4595, high: 0.4883}
                  val_NDS: {value: 0.8394, n: 15929, low: 0.8102, high: 0.8686}
                """;

        assertThat(PackedTree.of(read(text)).size()).isLessThan(text.length() * 3 / 2);
    }
}
