package dev.oddline.selection.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.statistics.SplitMix;
import dev.oddline.statistics.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {
    private static final int ROWS = 400;
    private static final int COLUMNS = 20;

    @ParameterizedTest
    @ValueSource(doubles = {-0.2, 0, 0.5, 0.9, 0.97, 1})
    void findsExactlyThoseThatComparingAllPairsFinds(double cosine) {
        SplitMix random = new SplitMix(3);
        float[] numbers = new float[ROWS * COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                // every fifth row is another one, longer; the others lie around forty directions
                double centre = StrictMath.sin(row % 40 * 7.1 + column * 3.3);
                numbers[row * COLUMNS + column] = row % 5 == 4
                        ? 3 * numbers[(row / 2) * COLUMNS + column]
                        : (float) (centre + 0.3 * random.normal());
            }
        }
        FloatMatrix embeddings = FloatMatrix.over(numbers, COLUMNS);
        BitSet labelled = new BitSet();
        labelled.set(7);
        int[] order = IntStream.range(0, ROWS).filter(row -> row != 7).toArray();

        BitSet found = NearDuplicates.firstOfTheirKind(embeddings, cosine, order, labelled);

        List<Integer> kept = new ArrayList<>(List.of(7));
        BitSet expected = new BitSet();
        for (int row : order) {
            if (kept.stream().noneMatch(other -> cosine(embeddings, row, other) >= cosine)) {
                kept.add(row);
                expected.set(row);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static double cosine(FloatMatrix embeddings, int one, int other) {
        return embeddings.product(one, other)
                / (StrictMath.sqrt(embeddings.product(one, one)) * StrictMath.sqrt(embeddings.product(other, other)));
    }
}
