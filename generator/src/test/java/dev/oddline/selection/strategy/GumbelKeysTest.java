package dev.oddline.selection.strategy;

import static dev.oddline.selection.strategy.Pools.all;
import static dev.oddline.selection.strategy.Pools.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected numbers were computed in Python from hashlib, by the recipe of the documentation. */
class GumbelKeysTest {

    @Test
    void numbersFollowTheRecipe() {
        GumbelKeys keys = GumbelKeys.of(7, List.of("d1-s1"));

        assertThat(keys.uniform(0, 0)).isEqualTo(0.54793940667196);
        assertThat(keys.uniform(0, 1)).isEqualTo(0.5398609010735252);
        assertThat(keys.gumbel(0, 0)).isCloseTo(0.5081781814791245, within(1e-15));
        assertThat(GumbelKeys.of(-20260211, List.of("夜-雨")).uniform(0, 0)).isEqualTo(0.9402812850118568);
        assertThat(GumbelKeys.of(0, List.of("")).uniform(0, 3)).isEqualTo(0.5738671631785316);
    }

    @Test
    void plainChanceFollowsThem() {
        List<String> ids = IntStream.rangeClosed(1, 8).mapToObj(i -> "s" + i).toList();

        assertThat(chosen(ids)).containsExactly("s7", "s3", "s8", "s4", "s2", "s5", "s6", "s1");
    }

    @Test
    void anotherSceneChangesNoOtherDraw() {
        List<String> more = List.of("s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9");

        assertThat(chosen(more).stream().filter(id -> !id.equals("s0") && !id.equals("s9")))
                .containsExactly("s7", "s3", "s8", "s4", "s2", "s5", "s6", "s1");
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        assertThat(chosen(List.of("s5", "s8", "s1", "s4", "s7", "s2", "s6", "s3")))
                .containsExactly("s7", "s3", "s8", "s4", "s2", "s5", "s6", "s1");
    }

    @Test
    void drawsOfAStepDoNotHangTogetherWithThoseOfAnother() {
        GumbelKeys keys = GumbelKeys.of(1, Pools.ids(20_000));
        double sum = 0;
        double product = 0;
        for (int row = 0; row < 20_000; row++) {
            sum += keys.uniform(row, 0);
            product += (keys.uniform(row, 0) - 0.5) * (keys.uniform(row, 1) - 0.5);
        }

        // four standard errors of a mean of uniform numbers, and of a product of two of them
        assertThat(sum / 20_000).isCloseTo(0.5, within(4 * Math.sqrt(1 / 12.0 / 20_000)));
        assertThat(product / 20_000).isCloseTo(0, within(4 / 12.0 / Math.sqrt(20_000)));
    }

    private static List<String> chosen(List<String> ids) {
        Strategy strategy = Strategies.random(GumbelKeys.of(42, ids), new BitSet());
        return taken(strategy, all(ids.size()), ids.size()).stream()
                .map(ids::get)
                .toList();
    }
}
