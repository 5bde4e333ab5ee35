package dev.oddline.table.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.RealData;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that NumPy wrote; {@code make.py} beside them says how. */
class NpyArrayTest {
    private static final Path FILES = Path.of("generator", "src", "test", "resources", "npy");

    @TempDir
    private Path folder;

    private static List<List<Double>> rows(Path file, int axis) throws IOException {
        List<List<Double>> rows = new ArrayList<>();
        try (NpyArray array = NpyArray.open("a.npy", file)) {
            array.scan(axis, (index, values) -> {
                assertThat(index).isEqualTo(rows.size());
                rows.add(Arrays.stream(values).boxed().toList());
            });
        }
        return rows;
    }

    private static List<List<Double>> rows(String file, int axis) throws IOException {
        return rows(FILES.resolve(file), axis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f8.npy", "f4.npy", "big-endian.npy", "fortran.npy", "version2.npy"})
    void readsTheSameNumbersFromEveryLayout(String file) throws IOException {
        assertThat(rows(file, 0)).containsExactly(List.of(0.5, 0.25, 0.25), List.of(0.125, 0.75, 0.125));
        assertThat(rows(file, 1)).containsExactly(List.of(0.5, 0.125), List.of(0.25, 0.75), List.of(0.25, 0.125));
    }

    @ParameterizedTest
    @ValueSource(strings = {"members.npy", "members-fortran.npy"})
    void gathersWhatAllMembersSayOfARow(String file) throws IOException {
        // numpy.arange(24).reshape(2, 3, 4)[:, 1, :].ravel() and so on
        assertThat(rows(file, 1))
                .containsExactly(
                        List.of(0.0, 1.0, 2.0, 3.0, 12.0, 13.0, 14.0, 15.0),
                        List.of(4.0, 5.0, 6.0, 7.0, 16.0, 17.0, 18.0, 19.0),
                        List.of(8.0, 9.0, 10.0, 11.0, 20.0, 21.0, 22.0, 23.0));
        assertThat(rows(file, 2).get(1)).containsExactly(1.0, 5.0, 9.0, 13.0, 17.0, 21.0);
    }

    @Test
    void readsHalfPrecisionToTheBit() throws IOException {
        // float(numpy.float16(1 / 3)) is 0.333251953125
        assertThat(rows("f2.npy", 0))
                .containsExactly(
                        List.of(0.5, -65504.0, 0x1p-24), List.of(Double.POSITIVE_INFINITY, 0.333251953125, -0.0));
    }

    @Test
    void readsWholeNumbers() throws IOException {
        assertThat(rows("u2.npy", 0)).containsExactly(List.of(0.0), List.of(1.0), List.of(65535.0));
        assertThat(rows("i8.npy", 0)).containsExactly(List.of(-1.0), List.of(1099511627776.0));
        assertThat(rows("bool.npy", 0)).containsExactly(List.of(1.0), List.of(0.0));
        assertThat(rows("empty.npy", 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "objects.npy, 'it holds Python objects, which are never loaded'",
        "text.npy, 'numbers of type `<U1` are not read'",
        "complex.npy, 'numbers of type `<c16` are not read'",
        "fields.npy, 'it holds records of several fields'",
        "stored.npz, 'it is no NPY file'"
    })
    void refusesWhatIsNoArrayOfNumbers(String file, String reason) {
        assertThatThrownBy(() -> rows(file, 0))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("a.npy: " + reason);
    }

    @Test
    void believesNoHeaderThatTheFileDoesNotBearOut() throws IOException {
        byte[] bytes = Files.readAllBytes(FILES.resolve("f8.npy"));
        for (int length = 0; length < bytes.length; length++) {
            Path cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> rows(cut, 0)).isInstanceOf(UnreadableTable.class);
        }
        Path longer = Files.write(folder.resolve("longer.npy"), Arrays.copyOf(bytes, bytes.length + 1));
        assertThatThrownBy(() -> rows(longer, 0))
                .hasMessageContaining("its shape (2, 3) needs 48 bytes, but 49 follow the header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999, 99999999999), }",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (9999999999999999999999,), }",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1 2,), }",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }",
                "{'descr': '<f8', 'shape': (1,), }",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), 'more': 1}",
                "__import__('os').system('true')"
            })
    void refusesAHeaderThatDescribesNoArray(String header) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[10 + text.length + 8];
        System.arraycopy(
                new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0}, 0, file, 0, 10);
        System.arraycopy(text, 0, file, 10, text.length);
        Path path = Files.write(folder.resolve("a.npy"), file);
        assertThatThrownBy(() -> rows(path, 0)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void takesArraysOutOfAnArchive() throws IOException {
        assertThat(NpzArchive.names("a.npz", FILES.resolve("stored.npz"))).containsExactly("probabilities", "labels");
        for (String archive : List.of("stored.npz", "deflated.npz")) {
            Path array = folder.resolve(archive + ".npy");
            NpzArchive.extract(archive, FILES.resolve(archive), "probabilities", array);
            assertThat(rows(array, 0)).containsExactly(List.of(0.5, 0.25, 0.25), List.of(0.125, 0.75, 0.125));
        }
        assertThatThrownBy(() -> NpzArchive.names("a.npz", FILES.resolve("f8.npy")))
                .isInstanceOf(UnreadableTable.class);
    }

    @Test
    void readsTheRealDataSet() throws IOException {
        List<List<Double>> rows = rows(RealData.at("data/pool/cifar10-pred-probs.npy"), 0);
        assertThat(rows).hasSize(10_000).allSatisfy(row -> assertThat(row).hasSize(10));
        double largest = 0;
        for (List<Double> row : rows) {
            largest += row.stream().mapToDouble(p -> p).max().orElseThrow() / 10_000;
        }
        assertThat(largest).isCloseTo(0.961471595, within(5e-10));
    }

    @Test
    void refusesHostileFilesWithoutTakingMemory() {
        Path big = RealData.at("hostile/pool/emb-big-shape.npy");
        Path objects = RealData.at("hostile/pool/emb-obj.npy");
        Path cut = RealData.at("hostile/pool/emb-short.npy");

        assertThatThrownBy(() -> rows(big, 0))
                .hasMessageContaining("its shape (99999999999, 512) needs 204799999997952 bytes, but 16 follow");
        assertThatThrownBy(() -> rows(objects, 0)).hasMessageContaining("Python objects");
        assertThatThrownBy(() -> rows(cut, 0))
                .hasMessageContaining("its shape (3, 2) needs 24 bytes, but 8 follow the header");
    }
}
