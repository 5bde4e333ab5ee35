package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import dev.oddline.table.npy.NpyArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pools of real models from their outputs to rounds that are derived again. Expected scenes are those of the real-data set's
 * README, and of a few lines of Python for the digits.
 */
class RealPoolsTest {
    @TempDir
    private Path root;

    private CheckFolder folder;
    private RoundFolder rounds;

    @BeforeEach
    void records() throws IOException {
        folder = new CheckFolder(root);
        rounds = new RoundFolder(folder);
    }

    private void policy(int scenes, String score, String select) throws IOException {
        rounds.policy("p", """
                policy_id: p
                budget: {amount: %d, unit: scenes}
                seed: 3
                steps:
                  - {step: filter, not_labelled: true}
                %s  - {step: select, %s}
                """.formatted(scenes, score.isEmpty() ? "" : "  - {step: score, " + score + "}\n", select));
    }

    private void score(Path outputs, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("score", outputs.toString(), "--quiet", "--out", rounds.pool()));
        arguments.addAll(Arrays.asList(more));
        RanCommand score = RanCommand.of(arguments.toArray(String[]::new));
        assertThat(score.err()).isEmpty();
        assertThat(score.exit()).isEqualTo(Exit.FINE);
    }

    /** Chooses a round, has it derived again, and returns its scenes in their order. */
    private List<String> select(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--id", "r"));
        arguments.addAll(Arrays.asList(more));
        RanCommand select = rounds.select("p", arguments.toArray(String[]::new));
        assertThat(select.err()).isEmpty();
        assertThat(select.exit()).isEqualTo(Exit.FINE);
        rounds.expectDerivedAgain(1);
        return rounds.scenes("r");
    }

    @Test
    void theLeastConfidentImagesHoldTheErrorsOfTheModel() throws IOException {
        Files.createDirectories(root.resolve("metadata/tables"));
        Path probabilities = RealData.at("data/pool/cifar10-pred-probs.npy");
        score(probabilities, "--measure", "least_confidence");
        policy(100, "measure: least_confidence", "strategy: top_k");

        List<String> chosen = select();

        assertThat(chosen).hasSize(100).startsWith("4760", "1727", "2634", "1823", "3787");
        double[] label = new double[10_000];
        try (NpyArray labels = NpyArray.open("labels", RealData.at("data/pool/cifar10-labels.npy"))) {
            labels.scan(0, (row, values) -> label[(int) row] = values[0]);
        }
        int[] predicted = new int[10_000];
        try (NpyArray array = NpyArray.open("probabilities", probabilities)) {
            array.scan(
                    0,
                    (row, p) -> predicted[(int) row] = IntStream.range(0, p.length)
                            .reduce((a, b) -> p[b] > p[a] ? b : a)
                            .orElseThrow());
        }
        assertThat(chosen.stream().mapToInt(Integer::parseInt).filter(i -> predicted[i] != label[i]))
                .hasSize(62);
    }

    @Test
    void framesOfADetectorAreRankedByADeclaredScore() throws IOException {
        Files.createDirectories(root.resolve("metadata/tables"));
        Path frames = RealData.at("data/pool/kitti-val-pointgnn-frames.csv");
        score(
                frames,
                "--id",
                "frame",
                "--columns",
                "max_score",
                "--input",
                "scores",
                "--measure",
                "score_low",
                "--empty",
                "skip");
        policy(5, "measure: score_low", "strategy: top_k");

        assertThat(select()).containsExactly("006903", "006240", "003826", "004976", "005197");
        // 3,769 frames, of which 266 have no detection and so no score
        assertThat(folder.text("metadata/sampling/r.yaml"))
                .contains("candidates: 3503\n")
                .contains("{by: no_score, scenes: 266}");
    }

    @Test
    void theDigitsNearestToTheBorderComeFirst() throws IOException {
        digits();
        policy(5, "measure: margin", "strategy: top_k");

        assertThat(select("--labelled", labelled()))
                .containsExactly("digits-0829", "digits-0816", "digits-0537", "digits-0733", "digits-0814");
    }

    @Test
    void theDigitsFarthestFromAllLabelledOnesComeFirst() throws IOException {
        digits();
        policy(6, "", "strategy: k_center");

        assertThat(select("--labelled", labelled(), "--embeddings", embeddings()))
                .containsExactly(
                        "digits-0982", "digits-0673", "digits-1595", "digits-0075", "digits-0988", "digits-0665");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strategy: k_means_plus_plus",
                "strategy: badge",
                "strategy: typiclust",
                "strategy: cluster_margin, clusters: 60",
                "strategy: ranked_batch",
                "strategy: mmr, lambda: 0.7",
                "strategy: dpp, similarity: rbf, sigma: 20",
                "strategy: facility_location",
                "strategy: power, temperature: 0.5",
            })
    void everyStrategyTakesUnlabelledDigitsOnceAndTheSameAgain(String select) throws IOException {
        digits();
        policy(40, "measure: entropy_normalised, rescale: min_max", select);

        List<String> chosen = select(
                "--labelled",
                labelled(),
                "--embeddings",
                embeddings(),
                "--probabilities",
                root.resolve("p.npy").toString());

        assertThat(chosen).hasSize(40).doesNotHaveDuplicates();
        assertThat(Files.readAllLines(Path.of(labelled()))).doesNotContainAnyElementsOf(chosen);
    }

    private String labelled() {
        return root.resolve("metadata/tables/labelled.csv").toString();
    }

    private String embeddings() {
        return root.resolve("x.npy").toString();
    }

    /** Writes the pool of digits: its scores, what is labelled, and pixels and probabilities as arrays. */
    private void digits() throws IOException {
        Files.createDirectories(root.resolve("metadata/tables"));
        Path table = RealData.at("data/pool/digits-pool.csv");
        score(table, "--id", "id", "--columns", "p_*", "--measure", "margin,entropy_normalised");
        List<List<String>> rows = Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        folder.write(
                "metadata/tables/labelled.csv",
                rows.stream()
                        .filter(row -> row.get(2).equals("1"))
                        .map(row -> row.get(0) + "\n")
                        .collect(Collectors.joining("", "scene_id\n", "")));
        Files.write(root.resolve("p.npy"), npy(rows, 3, 13));
        Files.write(root.resolve("x.npy"), npy(rows, 13, 77));
    }

    private static byte[] npy(List<List<String>> rows, int from, int to) {
        String header =
                "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rows.size() + ", " + (to - from) + "), }";
        String padded = header + " ".repeat((64 - (header.length() + 11) % 64) % 64) + "\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + padded.length() + rows.size() * (to - from) * 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII));
        rows.forEach(row -> row.subList(from, to).forEach(cell -> bytes.putDouble(Double.parseDouble(cell))));
        return bytes.array();
    }
}
