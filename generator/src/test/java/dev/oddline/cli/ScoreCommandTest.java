package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.RealData;
import dev.oddline.source.Digest;
import dev.oddline.table.npy.NpyArray;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {
    private static final Path ARRAYS = Path.of("generator", "src", "test", "resources", "npy");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int score(Object... arguments) {
        return score(InputStream.nullInputStream(), arguments);
    }

    private int score(InputStream in, Object... arguments) {
        out.reset();
        err.reset();
        Surroundings surroundings = new Surroundings(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                Clock.systemUTC(),
                false);
        return Main.run(
                Stream.concat(Stream.of("score"), Stream.of(arguments).map(Object::toString))
                        .toArray(String[]::new),
                surroundings);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> lines() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void rowsOfAnArrayFollowTheIds() throws IOException {
        // [[0.5, 0.25, 0.25], [0.125, 0.75, 0.125]]: 1.5 bits, and 0.75 + 0.75 log2(4 / 3)
        Path ids = file("ids.txt", "s-1", "s-2");
        assertThat(score(ARRAYS.resolve("f8.npy"), "--ids", ids, "--measure", "entropy_bits,margin"))
                .isZero();
        assertThat(lines().get(0).get("scene_id").asString()).isEqualTo("s-1");
        assertThat(lines().get(0).get("entropy_bits").doubleValue()).isCloseTo(1.5, within(1e-15));
        assertThat(lines().get(1).get("entropy_bits").doubleValue()).isCloseTo(1.061278124459133, within(1e-15));
        assertThat(lines().get(1).get("margin").doubleValue()).isEqualTo(0.625);
        assertThat(lines().get(1).get("scored_by").asString())
                .contains("entropy_bits = -sum p log2 p, log base 2")
                .contains("input probabilities")
                .contains("aggregation none")
                .contains("oddline " + Version.number());
    }

    @Test
    void rowsOfAnArrayAreObjectsByTheTableOfTheirIds() throws IOException {
        Path ids = file("ids.csv", "scene_id,frame_id,object_id", "s-1,1,7", "s-1,1,8");
        assertThat(score(ARRAYS.resolve("f8.npy"), "--ids", ids, "--measure", "margin", "--unit", "object"))
                .isZero();
        assertThat(lines().get(1).get("scene_id").asString()).isEqualTo("s-1");
        assertThat(lines().get(1).get("frame_id").asString()).isEqualTo("1");
        assertThat(lines().get(1).get("object_id").asString()).isEqualTo("8");
        assertThat(score(ARRAYS.resolve("f8.npy"), "--ids", ids, "--measure", "margin"))
                .isEqualTo(Exit.FINDINGS);
        assertThat(said()).contains("`s-1` stands in several rows");
    }

    @Test
    void anotherNumberOfIdsThanRowsIsAnErrorThatNamesBoth() throws IOException {
        Path ids = file("ids.txt", "s-1", "s-2", "s-3");
        Path table = folder.resolve("scores.csv");
        assertThat(score(ARRAYS.resolve("f8.npy"), "--ids", ids, "--measure", "margin", "--out", table))
                .isEqualTo(Exit.FINDINGS);
        assertThat(said()).contains("ids.txt: it has 3 ids, but ").contains("f8.npy has 2 rows");
        assertThat(table).doesNotExist();
    }

    @Test
    void aTableOfScoresSaysWhatItIs() throws IOException {
        Path ids = file("ids.csv", "scene_id", "=1", "s-2");
        Path table = folder.resolve("scores.jsonl");
        assertThat(score(ARRAYS.resolve("f8.npy"), "--ids", ids, "--measure", "least_confidence", "--out", table))
                .isZero();
        assertThat(table).content().isEqualTo("""
                        {"scene_id":"=1","least_confidence":0.5}
                        {"scene_id":"s-2","least_confidence":0.25}
                        """);
        JsonNode about = new JsonMapper().readTree(Files.readString(folder.resolve("scores.jsonl.about.json")));
        JsonNode measure = about.get("measures").get(0);
        assertThat(measure.get("name").asString()).isEqualTo("least_confidence");
        assertThat(measure.get("definition").asString()).isEqualTo("1 - max p");
        assertThat(measure.get("log_base").asString()).isEqualTo("none");
        assertThat(about.get("aggregation").asString()).isEqualTo("none");
        assertThat(about.get("tool").asString()).isEqualTo("oddline " + Version.number());
        assertThat(about.get("table").get("sha256").asString()).isEqualTo(Digest.sha256(Files.readAllBytes(table)));
        assertThat(about.get("source").get("rows").asLong()).isEqualTo(2);
    }

    @Test
    void whoAsksItToEndWhileItReadsIsTold() {
        Thread.currentThread().interrupt();
        try {
            assertThat(score(ARRAYS.resolve("f8.npy"), "--measure", "margin")).isEqualTo(Exit.TROUBLE);
        } finally {
            Thread.interrupted();
        }
        assertThat(said()).isEqualTo("oddline: it was asked to end\n");
    }

    @Test
    void whatWasMeantIsSaid() throws IOException {
        Path ids = file("ids.txt", "a", "a");
        assertThat(score(ARRAYS.resolve("f8.npy"), "--measure", "entropy")).isEqualTo(Exit.TROUBLE);
        assertThat(said()).contains("did you mean 'entropy_nats'?");
        assertThat(score(ids, "--measure", "margin")).isEqualTo(Exit.TROUBLE);
        assertThat(said()).contains("FILE is an array, .npy or .npz, or a table");
        assertThat(score(ARRAYS.resolve("f8.npy"), "--ids", ids, "--measure", "margin"))
                .isEqualTo(Exit.FINDINGS);
        assertThat(said()).contains("`a` stands in several rows").doesNotContain("what is no probabilities");
    }

    @Test
    void aSpreadsheetGetsNoFormula() throws IOException {
        Path ids = file("ids.txt", "=1+1", "s-2");
        Path table = folder.resolve("scores.csv");
        assertThat(score(ARRAYS.resolve("f8.npy"), "--ids", ids, "--measure", "margin", "--out", table))
                .isEqualTo(Exit.FINDINGS);
        assertThat(said()).contains("a spreadsheet would run `=1+1` in column `scene_id`");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(ids);
        }
    }

    @Test
    void theSameScoresAreTheSameBytesOfParquet() throws IOException {
        Path scenes = file("scenes.csv", "scene_id,weather,objects", "b,rain,3", "c,clear,9", "a,\"x, y\",4");
        Path ids = file("ids.txt", "a", "b");
        byte[][] written = new byte[2][];
        for (int i = 0; i < 2; i++) {
            Path table = folder.resolve("scores.parquet");
            assertThat(score(
                            ARRAYS.resolve("f8.npy"),
                            "--ids",
                            ids,
                            "--scenes",
                            scenes,
                            "--measure",
                            "entropy_nats,margin",
                            "--out",
                            table))
                    .isZero();
            written[i] = Files.readAllBytes(table);
        }
        assertThat(written[1]).isEqualTo(written[0]);
        assertThat(said()).contains("correlation with the number of objects: Spearman 1.000, Pearson 1.000");
        assertThat(score(
                        folder.resolve("scores.parquet"),
                        "--input",
                        "scores",
                        "--columns",
                        "margin",
                        "--measure",
                        "score_low"))
                .isZero();
        assertThat(lines())
                .extracting(line -> line.get("score_low").doubleValue())
                .containsExactly(0.25, 0.625);
        assertThat(new String(written[0], StandardCharsets.ISO_8859_1)).contains("-sum p ln p");
    }

    @Test
    void aSceneThatTheSceneTableLacksIsAnError() throws IOException {
        Path scenes = file("scenes.csv", "scene_id,weather", "a,rain");
        Path ids = file("ids.txt", "a", "b");
        Path table = folder.resolve("scores.csv");
        assertThat(score(
                        ARRAYS.resolve("f8.npy"),
                        "--ids",
                        ids,
                        "--scenes",
                        scenes,
                        "--measure",
                        "margin",
                        "--out",
                        table))
                .isEqualTo(Exit.FINDINGS);
        assertThat(said()).contains("1 of the scenes are not in ").contains("such as `b`");
        assertThat(table).doesNotExist();
    }

    @Test
    void boxesBecomeFramesAndFramesBecomeScenes() throws IOException {
        Path rows =
                file("rows.csv", "scene_id,frame_id,s", "a,1,0.2", "b,1,0.9", "a,2,0.4", "a,1,0.6", "a,3,", "b,2,0.3");
        Object[] given = {rows, "--input", "scores", "--columns", "s", "--measure", "score"};
        assertThat(score(with(given, "--aggregate", "frame=mean,scene=mean", "--empty", "zero")))
                .isZero();
        // a: ((0.2 + 0.6) / 2 + 0.4 + 0) / 3, b: (0.9 + 0.3) / 2
        assertThat(lines().get(0).get("score").doubleValue()).isCloseTo(0.8 / 3, within(1e-15));
        assertThat(lines().get(1).get("score").doubleValue()).isCloseTo(0.6, within(1e-15));
        assertThat(lines().get(0).get("scored_items").asLong()).isEqualTo(3);
        assertThat(lines().get(0).get("scored_by").asString())
                .endsWith("aggregation frame mean, scene mean, empty zero");

        assertThat(score(with(given, "--aggregate", "frame=mean,scene=mean", "--empty", "skip")))
                .isZero();
        assertThat(lines().get(0).get("score").doubleValue()).isCloseTo(0.4, within(1e-15));
        assertThat(lines().get(0).get("scored_items").asLong()).isEqualTo(3);

        assertThat(score(with(given, "--aggregate", "scene=max", "--empty", "skip", "--top", 1)))
                .isZero();
        assertThat(lines()).extracting(line -> line.get("scene_id").asString()).containsExactly("b");
        assertThat(said()).contains("2 scenes").contains("Spearman -1.000");

        assertThat(score(with(given, "--empty", "skip"))).isEqualTo(Exit.FINDINGS);
        assertThat(said()).contains("line 4, scene `a`").contains("--aggregate");
        assertThat(score(with(given, "--aggregate", "scene=mean"))).isEqualTo(Exit.FINDINGS);
        assertThat(said()).contains("line 6, scene `a`: nothing was scored");
        assertThat(out.size()).isPositive();
    }

    private static Object[] with(Object[] given, Object... more) {
        return Stream.concat(Stream.of(given), Stream.of(more)).toArray();
    }

    @Test
    void membersOfAnEnsembleDisagree() throws IOException {
        // vote_entropy of votes 1 and 1 is ln 2; the second item has one vote
        String line = "{\"scene_id\":\"%s\",\"probabilities\":[[%s],[%s]]}";
        Path rows = file("rows.jsonl", line.formatted("a", "1,0", "0,1"), line.formatted("b", "1,0", "1,0"));
        assertThat(score(rows, "--measure", "mutual_information_bald,vote_entropy"))
                .isZero();
        assertThat(lines().get(0).get("mutual_information_bald").doubleValue()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(lines().get(1).get("vote_entropy").doubleValue()).isZero();

        assertThat(score(rows, "--measure", "entropy_nats")).isEqualTo(Exit.FINDINGS);
        assertThat(said()).contains("line 1, scene `a`: `values`: 2 members where one is expected");
        assertThat(score(ARRAYS.resolve("f8.npy"), "--measure", "vote_entropy")).isEqualTo(Exit.TROUBLE);
        assertThat(said()).contains("it takes the probabilities or logits of several members, T x N x K");
    }

    @Test
    void predictedWaysAreScoredByTheirSpread() throws IOException {
        Path rows = file(
                "rows.jsonl",
                "{\"scene_id\":\"a\",\"trajectories_m\":[[[0,0],[0,3]],[[0,0],[4,3]]],\"mode_probabilities\":[0.5,0.5],"
                        + "\"ground_truth_m\":[[0,0],[0,5]]}");
        assertThat(score(rows, "--input", "trajectories", "--measure", "end_point_pairwise_max_m,min_fde_m"))
                .isZero();
        assertThat(lines().get(0).get("end_point_pairwise_max_m").doubleValue()).isEqualTo(4);
        assertThat(lines().get(0).get("min_fde_m").doubleValue()).isEqualTo(2);
    }

    @Test
    void everyLineOfAnEndlessStreamIsAnsweredBeforeTheNextIsRead() throws IOException {
        List<Integer> answered = new ArrayList<>();
        byte[] lines = "{\"scene_id\":\"a\",\"logits\":[1,1]}\n{\"scene_id\":\"b\",\"logits\":[1,\"x\"]}\n{\n"
                .getBytes(StandardCharsets.UTF_8);
        InputStream one = new ByteArrayInputStream(lines) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                answered.add((int) out.toString(StandardCharsets.UTF_8).lines().count());
                int until = from;
                for (int c = read(); c >= 0; c = read()) {
                    into[until++] = (byte) c;
                    if (c == '\n') {
                        break;
                    }
                }
                return until == from ? -1 : until - from;
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
        assertThat(score(one, "-", "--input", "logits", "--measure", "energy")).isEqualTo(Exit.FINDINGS);
        assertThat(answered).startsWith(0, 1, 2, 3);
        assertThat(lines().get(0).get("energy").doubleValue()).isCloseTo(-1 - Math.log(2), within(1e-15));
        assertThat(lines().get(1).get("refused").asString()).contains("line 2, scene `b`: `logits[1]`");
        assertThat(lines().get(2).get("refused").asString()).contains("line 3").contains("it is no JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5,0.5,0.2 | they add up to 1.2, not 1",
                "1.5,-0.5,0 | `probabilities[1]`: -0.5 is negative",
                "nan,0.5,0.5 | column `p0` holds no number but `nan`",
                "0.5,,0.5 | column `p1` is empty",
                "0.5,0.5 | column `p2` is empty",
                "0.2,0.3,0.2,0.3 | 5 cells where the header has 4"
            })
    void refusesWhatIsNoDistributionWithItsRow(String cells, String reason) throws IOException {
        Path rows = file("rows.csv", "scene_id,p0,p1,p2", "a,0.2,0.3,0.5", "b," + cells);
        assertThat(score(rows, "--columns", "p*", "--measure", "entropy_nats")).isEqualTo(Exit.FINDINGS);
        assertThat(said()).contains("line 3, scene `b`: ").contains(reason);
    }

    @Test
    void fewDigitsAreRenormalisedAndThatIsSaid() throws IOException {
        Path rows = file("rows.csv", "scene_id,p0,p1,p2", "a,0.33,0.33,0.33", "b,0.2,0.3,0.5");
        assertThat(score(rows, "--columns", "p*", "--measure", "entropy_nats")).isZero();
        assertThat(lines().get(0).get("entropy_nats").doubleValue()).isCloseTo(Math.log(3), within(1e-15));
        assertThat(said()).contains("1 rows were divided by their sum");
    }

    @Test
    void aSmallMarginIsNotAggregated() throws IOException {
        Path rows = file("rows.csv", "scene_id,p0,p1", "a,0.2,0.8");
        assertThat(score(rows, "--columns", "p*", "--measure", "margin", "--aggregate", "scene=max"))
                .isEqualTo(Exit.TROUBLE);
        assertThat(said()).contains("aggregate margin_uncertainty");
        assertThat(score(rows, "--columns", "p*", "--measure", "entropy")).isEqualTo(Exit.TROUBLE);
        assertThat(said()).contains("'entropy' is no measure of them").contains("entropy_nats");
    }

    @Test
    void ofEqualScoresTheFirstIdComesFirst() throws IOException {
        Path rows = file("rows.csv", "scene_id,s", "t10,0.25", "t9,0.25", "\uFF5E,0.25", "\uD83D\uDE00,0.25", "x,0.5");
        assertThat(score(rows, "--input", "scores", "--columns", "s", "--measure", "score", "--top", 4))
                .isZero();
        assertThat(lines())
                .extracting(line -> line.get("scene_id").asString())
                .containsExactly("x", "t10", "t9", "\uFF5E");
    }

    @ParameterizedTest
    @CsvSource({
        "least_confidence, '4760,1727,2634,1823,3787'",
        "margin, '1823,853,5620,5193,7398'",
        "entropy_nats, '4590,7524,4760,5991,7119'"
    })
    void findsTheLeastCertainOfTheRealDataSet(String measure, String expected) {
        assertThat(score(RealData.at("data/pool/cifar10-pred-probs.npy"), "--measure", measure, "--top", 5))
                .isZero();
        assertThat(String.join(
                        ",",
                        lines().stream()
                                .map(line -> line.get("scene_id").asString())
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void theLeastConfidentOfTheRealDataSetHoldItsErrors() throws IOException {
        Path probabilities = RealData.at("data/pool/cifar10-pred-probs.npy");
        assertThat(score(probabilities, "--measure", "least_confidence,entropy_nats", "--top", 100))
                .isZero();
        assertThat(said()).contains("mean 0.106318, n 10,000");
        List<Double> labels = new ArrayList<>();
        List<Integer> predicted = new ArrayList<>();
        try (NpyArray array = NpyArray.open("labels", RealData.at("data/pool/cifar10-labels.npy"));
                NpyArray rows = NpyArray.open("probabilities", probabilities)) {
            array.scan(0, (row, values) -> labels.add(values[0]));
            rows.scan(0, (row, values) -> {
                int best = 0;
                for (int k = 1; k < values.length; k++) {
                    best = values[k] > values[best] ? k : best;
                }
                predicted.add(best);
            });
        }
        assertThat(lines().stream()
                        .mapToInt(line -> Integer.parseInt(line.get("scene_id").asString()))
                        .filter(row -> predicted.get(row) != labels.get(row).intValue()))
                .hasSize(62);
    }

    @Test
    void scoresOfTheRealDataSetThatAreNoProbabilitiesAreRefused() {
        Path frames = RealData.at("data/pool/kitti-val-pointgnn-frames.csv");
        Object[] given = {frames, "--id", "frame", "--columns", "max_score"};
        assertThat(score(with(given, "--measure", "entropy_nats"))).isEqualTo(Exit.FINDINGS);
        assertThat(said())
                .contains("line 2, scene `000001`: `probabilities`: they add up to 18.8817, not 1")
                .contains("help: what is no probabilities is declared");
        assertThat(score(with(given, "--input", "sigmoid", "--measure", "binary_entropy_sum")))
                .isEqualTo(Exit.FINDINGS);
        assertThat(said()).contains("18.8817 is not between 0 and 1");
        assertThat(score(with(given, "--input", "scores", "--measure", "score")))
                .isEqualTo(Exit.FINDINGS);
        assertThat(score(with(given, "--input", "scores", "--measure", "score", "--empty", "skip", "--top", 1)))
                .isZero();
        assertThat(lines().get(0).get("score").doubleValue()).isEqualTo(186.879);
        assertThat(said()).contains("266 rows had nothing to be scored").contains("3,769 scenes");
    }

    @ParameterizedTest
    @CsvSource({
        "comma-decimal.csv, 'no column `scene_id` among scene_id;score'",
        "dup.csv, 'line 3, scene `a`: `scene`: `a` stands in several rows'",
        "nan.csv, 'line 2, scene `a`: column `score` holds no number but `NaN`'",
        "ragged.csv, 'line 2, scene `a`: 4 cells where the header has 2'",
        "unclosed.csv, 'unclosed.csv:2:1: the quote that opens here is never closed'",
        "emb-big-shape.npy, 'needs 204799999997952 bytes'",
        "emb-nan.npy, 'row 0, scene `0`'",
        "emb-obj.npy, 'it holds Python objects'",
        "emb-short.npy, 'its shape (3, 2) needs 24 bytes'",
        "bad.parquet, 'bad.parquet: '"
    })
    void refusesHostileTablesWithTheReason(String name, String reason) {
        Path table = RealData.at("hostile/pool/" + name);
        assertThat(score(table, "--input", "scores", "--columns", "score", "--measure", "score"))
                .isEqualTo(Exit.FINDINGS);
        assertThat(said()).contains(reason).doesNotContain("Exception");
    }
}
