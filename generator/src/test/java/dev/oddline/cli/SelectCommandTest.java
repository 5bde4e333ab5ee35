package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectCommandTest {
    @TempDir
    private Path root;

    private CheckFolder folder;
    private RoundFolder rounds;

    @BeforeEach
    void records() throws IOException {
        folder = new CheckFolder(root);
        rounds = new RoundFolder(folder);
        rounds.rain();
    }

    private Path npy(String name, int columns, float... numbers) throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + numbers.length / columns + ", "
                + columns + "), }";
        String padded = header + " ".repeat((64 - (header.length() + 11) % 64) % 64) + "\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + padded.length() + numbers.length * 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII));
        for (float number : numbers) {
            bytes.putFloat(number);
        }
        return Files.write(root.resolve(name), bytes.array());
    }

    @Test
    void aRoundIsARecordAndATableThatCheckAcceptsAndDerivesAgain() throws IOException {
        RanCommand select = rounds.select("rain-1", "--id", "r1");

        assertThat(select.err()).isEmpty();
        assertThat(select.exit()).isEqualTo(Exit.FINE);
        assertThat(select.out())
                .contains("3 scenes chosen by top_k, seed 11; 3 of 3 scenes spent")
                .contains("incident  1 of 1")
                .contains("fleet     2 of 2")
                .endsWith("metadata/tables/r1-selected.csv\nmetadata/sampling/r1.yaml\n");
        assertThat(folder.text("metadata/tables/r1-selected.csv")).isEqualTo("""
                        scene_id,drive_id,rank,stratum,source,entropy_nats,score,nearest_scene,nearest_distance,reason
                        d1-s1,d1,1,incident,incident,0.9,0.9,,,"entropy_nats 0.9, first of 2; for incident"
                        d1-s2,d1,2,fleet,fleet,0.8,0.8,,,"entropy_nats 0.8, first of 3; for fleet"
                        d2-s1,d2,3,fleet,fleet,0.7,0.7,,,"entropy_nats 0.7, first of 2; for fleet"
                        """);
        assertThat(folder.text("metadata/sampling/r1.yaml"))
                .contains("round: 1\n")
                .contains("selected_at: 2026-03-14T22:10:00Z\n")
                .contains("candidates: 5\n")
                .contains("first_left: [d2-s2, d3-s1]\n")
                .contains("tool: oddline " + Version.number());
        rounds.expectDerivedAgain(1);
    }

    @Test
    void theRandomArmNamesTheRoundAndIsDerivedAgainToo() throws IOException {
        assertThat(rounds.select("rain-1", "--id", "r1", "--control").exit()).isEqualTo(Exit.FINE);

        assertThat(folder.text("metadata/sampling/r1-random.yaml")).contains("control_of: r1\n");
        rounds.expectDerivedAgain(2);
    }

    @Test
    void writingTheSameRoundAgainChangesNothingAndAnotherOneIsRefused() throws IOException {
        rounds.select("rain-1", "--id", "r1");
        String first = folder.text("metadata/sampling/r1.yaml");
        assertThat(rounds.select("rain-1", "--id", "r1").exit()).isEqualTo(Exit.FINE);
        assertThat(folder.text("metadata/sampling/r1.yaml")).isEqualTo(first);

        RanCommand other = rounds.select("rain-1", "--id", "r1", "--budget", "2");
        assertThat(other.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(other.err())
                .contains("metadata/tables/r1-selected.csv", "is there already and differs", "give another --id");
        assertThat(folder.text("metadata/sampling/r1.yaml")).isEqualTo(first);
    }

    @Test
    void whatIsNoIdIsRefusedBeforeAnythingIsChosen() throws IOException {
        RanCommand ran = rounds.select("rain-1", "--id", "Round 1");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.printed())
                .isEqualTo("oddline: `id`: `Round 1` is none: use letters, digits, `_`, `-` and `.`\n");
    }

    @Test
    void aTableThatSomebodyChangedIsAMismatch() throws IOException {
        rounds.select("rain-1", "--id", "r1");
        String swapped = folder.text("metadata/tables/r1-selected.csv").replace("d2-s1,d2,3", "d2-s2,d2,3");
        Path table = folder.write("metadata/tables/r1-selected.csv", swapped);
        RanCommand hash = RanCommand.of("hash", table.toString());
        String sha = hash.out()
                .lines()
                .filter(l -> l.contains("sha256:"))
                .findFirst()
                .orElseThrow();
        String hex = sha.replaceAll("(?s).*sha256:([0-9a-f]{64}).*", "$1");
        String record = folder.text("metadata/sampling/r1.yaml");
        folder.write(
                "metadata/sampling/r1.yaml",
                record.replaceAll("(?s)(selected:\n.*?hash: sha256:)[0-9a-f]{64}", "$1" + hex));

        assertThat(folder.check("--recompute")).isEqualTo(Exit.FINDINGS);
        assertThat(folder.printed())
                .contains("error[verification-mismatch]")
                .contains("1 of 3 scenes chosen again is not among the 3 recorded, such as `d2-s1`");
    }

    @Test
    void aRoundOfAnotherToolOrAChangedPolicyCannotBeVerified() throws IOException {
        rounds.select("rain-1", "--id", "r1");
        rounds.policy("rain-1", RoundFolder.POLICY.replace("seed: 11", "seed: 12"));
        assertThat(folder.check("--recompute", "--fail-on", "error")).isEqualTo(Exit.FINE);
        assertThat(folder.printed()).contains("policy `rain-1` was changed after the round");

        rounds.policy("rain-1", RoundFolder.POLICY);
        String record = folder.text("metadata/sampling/r1.yaml");
        folder.write("metadata/sampling/r1.yaml", record.replaceAll("tool: .*", "tool: picker 2.3"));
        folder.check("--recompute");
        assertThat(folder.printed()).contains("chosen by picker 2.3");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        RanCommand select = rounds.select("rain-1", "--dry-run");

        assertThat(select.exit()).isEqualTo(Exit.FINE);
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @Test
    void aDryRunShowsWhatTheRecordsWillShow() throws IOException {
        folder.write("metadata/odd/odd-1.yaml", """
                odd_id: odd-1
                attributes:
                  - {attribute_id: weather, values: [{value_id: clear}, {value_id: rain}]}
                  - {attribute_id: light, values: [{value_id: day}, {value_id: night}]}
                """);
        folder.write("metadata/metrics/recall.yaml", "metric_id: recall\ndirection: higher\n");
        folder.write("metadata/targets/wet.yaml", """
                target_id: wet
                odd_id: odd-1
                task: perception
                metric: recall
                segments: [{segment: {weather: rain, light: night}}]
                """);
        rounds.pool("""
                scene_id,drive_id,source,entropy_nats,weather,light
                d1-s1,d1,incident,0.9,rain,night
                d1-s2,d1,fleet,0.8,clear,day
                d2-s1,d2,fleet,0.7,rain,day
                d2-s2,d2,fleet,0.6,clear,night
                d3-s1,d3,incident,0.5,clear,day
                """);
        rounds.policy(
                "rain-1",
                RoundFolder.POLICY.replace("not_labelled: true", "not_labelled: true, duplicate_cosine_below: 0.9999"));
        String embeddings = npy("metadata/tables/emb.npy", 2, 1, 0, 1, 1, 0, 1, -1, 0, 0, -1)
                .toString();
        rounds.select(
                "rain-1", "--embeddings", embeddings, "--id", "r0", "--at", "2026-03-01T00:00:00Z", "--budget", "2");

        String before = rounds.select("rain-1", "--embeddings", embeddings, "--control", "--dry-run")
                .out();
        assertThat(rounds.select("rain-1", "--embeddings", embeddings, "--control", "--id", "r1")
                        .exit())
                .isEqualTo(Exit.FINE);

        String start = "3 of 5 scenes selected";
        int first = before.indexOf(start);
        int second = before.indexOf(start, first + 1);
        String after = rounds.run("round", "r1", "--top", "8").out();
        assertThat(after).contains("night × rain", "cosine of 0.9999", "  r0  ");
        assertThat(after).contains(statistics(before.substring(first, second)));
        assertThat(rounds.run("round", "r1-random", "--top", "8").out())
                .contains("chosen by chance, which no quota binds")
                .contains(statistics(before.substring(second)));
    }

    /** Returns the statistics of an arm without what is said of its choice, or of that of the next arm. */
    private static String statistics(String text) {
        return text.substring(0, text.indexOf("\n\n"));
    }

    @Test
    void rowsOfEmbeddingsMustFollowThePool() throws IOException {
        rounds.policy("far-1", """
                policy_id: far-1
                budget: {amount: 2, unit: scenes}
                seed: 1
                steps: [{step: select, strategy: k_center}]
                """);
        Path short4 = npy("emb.npy", 1, 0, 1, 2, 3);
        RanCommand refused = rounds.select("far-1", "--embeddings", short4.toString(), "--dry-run");
        assertThat(refused.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(refused.err()).contains("it has 4 rows, but " + rounds.pool() + " has 5 scenes");

        Path nan = npy("nan.npy", 1, 0, 1, Float.NaN, 3, 4);
        assertThat(rounds.select("far-1", "--embeddings", nan.toString(), "--dry-run")
                        .err())
                .contains("nan.npy: `row 2`: column 0 is NaN");

        // on a line at 0, 1, 2, 3 and 10: the medoid is 2, the farthest 10
        Path line = npy("line.npy", 1, 0, 1, 2, 3, 10);
        assertThat(rounds.select("far-1", "--embeddings", line.toString(), "--id", "far")
                        .err())
                .isEmpty();
        assertThat(folder.text("metadata/tables/far-selected.csv"))
                .contains("d2-s1,d2,1,rest,fleet,,,,")
                .contains("d3-s1,d3,2,rest,incident,,d2-s1,8.0,\"8 from the nearest scene chosen or labelled `d2-s1`");
    }

    @Test
    void aPoolOutsideTheRepositoryIsRefusedUnlessOneOnlyLooks(@TempDir Path elsewhere) throws IOException {
        Path pool = Files.copy(Path.of(rounds.pool()), elsewhere.resolve("pool.csv"));
        assertThat(rounds.run("select", "rain-1", "--pool", pool.toString(), "--dry-run")
                        .exit())
                .isEqualTo(Exit.FINE);
        RanCommand refused = rounds.run("select", "rain-1", "--pool", pool.toString(), "--id", "r1");
        assertThat(refused.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(refused.err()).contains("lies outside the repository");
        assertThat(Files.exists(root.resolve("metadata/sampling"))).isFalse();
    }

    @Test
    void anIdHasTheFormThatTheTeamAgreedOn() throws IOException {
        folder.write(
                "metadata/oddline.yaml", "title: Team\ntasks: [perception]\nid_patterns: {sampling: 'round-[0-9]+'}\n");
        String reason = "does not have the form that the team agreed on for the id of this kind: sampling round;"
                + " `id_patterns` in the settings asks for `round-[0-9]+`";

        RanCommand other = rounds.select("rain-1", "--id", "r1");
        RanCommand control = rounds.select("rain-1", "--id", "round-1", "--control");

        assertThat(other.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(other.err()).isEqualTo("oddline: `id`: `r1` " + reason + "\n");
        assertThat(control.err()).isEqualTo("oddline: `id`: `round-1-random` " + reason + "\n");
        assertThat(Files.exists(root.resolve("metadata/sampling"))).isFalse();
        assertThat(rounds.select("rain-1", "--id", "round-1").exit()).isEqualTo(Exit.FINE);
    }

    @Test
    void aPolicyThatIsNotThereIsGuessed() {
        assertThat(rounds.select("rain-2").err()).contains("there is no policy 'rain-2': did you mean 'rain-1'?");
    }

    @Test
    void aPolicyThatCannotBeReadWhollyIsNotFollowed() throws IOException {
        rounds.policy("rain-1", RoundFolder.POLICY.replace("strategy: top_k", "strategy: top_k, most_per_driv: 1"));
        RanCommand select = rounds.select("rain-1", "--dry-run");

        assertThat(select.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(select.out()).isEmpty();
        assertThat(select.err())
                .isEqualTo("oddline: policy `rain-1`: it has 1 error, which `oddline check` shows; the first at"
                        + " metadata/policies/rain-1.yaml:8:37: unknown key `most_per_driv`\n");
    }

    @Test
    void theScenariosOfARoundAreRecordedAndItsRandomArmIsForNone() throws IOException {
        folder.write("metadata/scenarios/scn-rain.yaml", "scenario_id: scn-rain\nstatement: rain\n");
        rounds.select("rain-1", "--id", "r1", "--control", "--scenario", "scn-rain");

        assertThat(folder.text("metadata/sampling/r1.yaml")).contains("\nscenario_ids: [scn-rain]\n");
        assertThat(folder.text("metadata/sampling/r1-random.yaml")).doesNotContain("scenario_ids");
        assertThat(rounds.select("rain-1", "--id", "r2", "--scenario", "scn-rian")
                        .err())
                .startsWith("oddline select: there is no scenario 'scn-rian': did you mean 'scn-rain'?");
    }

    @Test
    void thePoolMustBeScoredAsThePolicyAsks() throws IOException {
        rounds.policy(
                "rain-1",
                RoundFolder.POLICY.replace(
                        "measure: entropy_nats", "measure: entropy_nats, aggregation: \"scene max, empty zero\""));
        assertThat(rounds.select("rain-1", "--dry-run").err()).contains("pool.csv.about.json");
        folder.write("metadata/tables/pool.csv.about.json", "{\"aggregation\": \"scene mean, empty zero\"}\n");
        assertThat(rounds.select("rain-1", "--dry-run").err())
                .contains(
                        "scores of the aggregation `scene max, empty zero`, but the pool has `scene mean, empty zero`");
        folder.write("metadata/tables/pool.csv.about.json", "{\"aggregation\": \"scene max, empty zero\"}\n");
        assertThat(rounds.select("rain-1", "--dry-run").exit()).isEqualTo(Exit.FINE);
    }

    @Test
    void gapsAreThoseOfTheScenesThatAreTrainedOn() throws IOException {
        // 3 are wanted of each; 1 of rain and 2 of fog are trained on, those of val do not count: 2 and 1 are missing
        rounds.gaps();

        RanCommand select = rounds.select("rain-1", "--labelled-before", "train-0", "--dry-run");

        assertThat(select.err()).isEmpty();
        assertThat(select.out()).contains("weather=rain  2 of 2\n", "weather=fog   1 of 1\n", "first  c, d, a\n");
    }

    @Test
    void labelledScenesAndMoreColumnsComeFromOtherTables() throws IOException {
        folder.write("metadata/tables/scores.csv", "scene_id,entropy_nats\nb,0.2\na,0.1\nc,0.3\n");
        folder.write("metadata/tables/facts.csv", "scene_id,source\nc,fleet\nb,fleet\na,incident\nz,fleet\n");
        folder.write("metadata/tables/labelled.csv", "scene_id\nc\n");
        String tables = root.resolve("metadata/tables") + "/";
        RanCommand select = rounds.run(
                "select",
                "rain-1",
                "--pool",
                tables + "scores.csv",
                "--scenes",
                tables + "facts.csv",
                "--labelled",
                tables + "labelled.csv",
                "--id",
                "r1");
        assertThat(select.err()).isEmpty();
        assertThat(folder.text("metadata/tables/r1-selected.csv"))
                .contains("a,,1,incident,incident,0.1")
                .contains("b,,2,fleet,fleet,0.2")
                .doesNotContain("\nc,");
        assertThat(folder.text("metadata/sampling/r1.yaml"))
                .contains("{by: not_labelled, scenes: 1}")
                .contains("{quota: fleet, wanted: 2, taken: 1}");
        assertThat(folder.check("--recompute")).as(folder.printed()).isEqualTo(Exit.FINE);
    }

    @Test
    void labelledScenesMayBeAListOfIds() throws IOException {
        folder.write("metadata/tables/labelled.txt", "z\nd3-s1\n");
        RanCommand select = rounds.select(
                "rain-1",
                "--labelled",
                root.resolve("metadata/tables/labelled.txt").toString(),
                "--id",
                "r1");
        assertThat(select.err()).isEmpty();
        assertThat(folder.text("metadata/sampling/r1.yaml"))
                .contains("labelled_scenes:\n  table: metadata/tables/labelled.txt\n")
                .contains("{by: not_labelled, scenes: 1}");
        assertThat(folder.text("metadata/tables/r1-selected.csv")).doesNotContain("d3-s1");
        assertThat(folder.check("--recompute")).as(folder.printed()).isEqualTo(Exit.FINE);
    }

    @Test
    void probabilitiesInPlaceOfEmbeddingsAreNoticed() throws IOException {
        rounds.select("rain-1", "--dry-run");
        int rows = (int) folder.text("metadata/tables/pool.csv").lines().count() - 1;
        float[] shares = new float[rows * 2];
        for (int row = 0; row < rows; row++) {
            shares[row * 2] = 0.25f;
            shares[row * 2 + 1] = 0.75f;
        }
        String probabilities = npy("probs.npy", 2, shares).toString();
        RanCommand select = rounds.select("rain-1", "--embeddings", probabilities, "--dry-run");
        assertThat(select.exit()).isEqualTo(Exit.FINE);
        assertThat(select.err())
                .isEqualTo("oddline: note: " + rows + " rows of " + probabilities
                        + " were looked at, and each adds up to 1, as class probabilities do: are they embeddings?\n");
        shares[1] = 0.5f;
        assertThat(rounds.select(
                                "rain-1",
                                "--embeddings",
                                npy("embeddings.npy", 2, shares).toString(),
                                "--dry-run")
                        .err())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bad.parquet, 'bad.parquet: '",
        "comma-decimal.csv, 'it has no column `scene_id`, but `scene_id;score`'",
        "dup.csv, 'scene `a` stands in it twice'",
        "nan.csv, 'no scene is left to choose from: 2 by no_score'",
        "ragged.csv, 'its row 1 has 4 cells where the header has 2'",
        "range.csv, 'it has no column `score`'",
        "unclosed.csv, 'unclosed.csv:2:1: the quote that opens here is never closed'",
    })
    void refusesHostilePoolsWithTheReason(String name, String reason) throws IOException {
        byScore();
        RanCommand select = rounds.run(
                "select",
                "by-score",
                "--pool",
                RealData.at("hostile/pool/" + name).toString(),
                "--dry-run");
        assertThat(select.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(select.err()).contains(reason).doesNotContain("Exception");
    }

    @Test
    void ofEqualScoresTheFirstIdsAreChosen() throws IOException {
        byScore();
        RanCommand select = rounds.run(
                "select",
                "by-score",
                "--pool",
                RealData.at("hostile/pool/equal.csv").toString(),
                "--dry-run");
        assertThat(select.out()).contains("first  t0, t1\n").contains("next would have been  t10, t100, t101");
    }

    private void byScore() throws IOException {
        rounds.policy("by-score", """
                policy_id: by-score
                budget: {amount: 2, unit: scenes}
                seed: 1
                steps: [{step: score, measure: score}, {step: select, strategy: top_k}]
                """);
    }
}
