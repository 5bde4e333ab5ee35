package dev.oddline.table.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that NumPy wrote; {@code make.py} beside them says how. */
class NpyMatrixTest {
    private static final Path FILES = Path.of("generator", "src", "test", "resources", "npy");

    private static NpyMatrix open(String file) throws IOException {
        return NpyMatrix.open(file, FILES.resolve(file));
    }

    private static float[][] numbers(FloatMatrix matrix) {
        float[][] numbers = new float[matrix.rows()][matrix.columns()];
        for (int row = 0; row < numbers.length; row++) {
            for (int column = 0; column < numbers[row].length; column++) {
                numbers[row][column] = matrix.at(row, column);
            }
        }
        return numbers;
    }

    @Test
    void rowsKeepTheOrderOfTheFileOrFollowThatOfATable() throws IOException {
        try (NpyMatrix matrix = open("fortran.npy")) {
            assertThat(matrix.numbers()).isEqualTo(6);
            assertThat(numbers(matrix.read()))
                    .isDeepEqualTo(new float[][] {{0.5f, 0.25f, 0.25f}, {0.125f, 0.75f, 0.125f}});
            assertThat(numbers(matrix.read(new NpyMatrix.Order("scenes.csv", new int[] {1, 0}))))
                    .isDeepEqualTo(new float[][] {{0.125f, 0.75f, 0.125f}, {0.5f, 0.25f, 0.25f}});
        }
    }

    @Test
    void someRowsAreReadWhereverTheyLie() throws IOException {
        for (String file : List.of("fortran.npy", "f8.npy")) {
            try (NpyMatrix matrix = open(file)) {
                assertThat(matrix.rows()).isEqualTo(2);
                assertThat(numbers(matrix.rows(List.of(1L, 0L, 1L))))
                        .isDeepEqualTo(
                                new float[][] {{0.125f, 0.75f, 0.125f}, {0.5f, 0.25f, 0.25f}, {0.125f, 0.75f, 0.125f}});
            }
        }
    }

    @Test
    void rowsAreChangedBeforeTheyLoseTheirPrecision() throws IOException {
        try (NpyMatrix matrix = open("f8.npy")) {
            FloatMatrix tripled = matrix.read(new NpyMatrix.Order("scenes.csv", new int[] {0, 1}), (row, values) -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = values[i] / 3 * (row + 1);
                }
            });
            assertThat(tripled.at(0, 0)).isEqualTo((float) (0.5 / 3));
            assertThat(tripled.at(1, 1)).isEqualTo(0.5f);
        }
    }

    @Test
    void bothCountsAreNamedIfTheyDiffer() throws IOException {
        try (NpyMatrix matrix = open("f8.npy")) {
            assertThatThrownBy(() -> matrix.read(new NpyMatrix.Order("scenes.csv", new int[3])))
                    .isInstanceOf(UnreadableTable.class)
                    .hasMessageContainingAll("f8.npy", "2 rows", "scenes.csv has 3 scenes");
        }
    }

    @Test
    void whatIsNoMatrixOfFiniteNumbersIsRefused() throws IOException {
        assertThatThrownBy(() -> open("members.npy"))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("its shape (2, 3, 4) is not N x D");
        try (NpyMatrix infinite = open("f2.npy")) {
            assertThatThrownBy(infinite::read)
                    .isInstanceOf(UnreadableTable.class)
                    .hasMessageContainingAll("row 1", "column 0 is Infinity");
        }
    }
}
