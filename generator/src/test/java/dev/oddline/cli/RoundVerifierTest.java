package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds that are chosen again, when what they name has moved. */
class RoundVerifierTest {
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

    private String printed(String... arguments) throws IOException {
        folder.check(arguments);
        return folder.printed();
    }

    private void chosen(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--id", "r1"));
        arguments.addAll(List.of(more));
        assertThat(rounds.select("rain-1", arguments.toArray(String[]::new)).exit())
                .isEqualTo(Exit.FINE);
    }

    @Test
    void anAnswerStaysRecordedWhenTheRoundIsNotChosenAgain() throws IOException {
        String recorded = "metadata/_verification/verifications.csv";
        chosen();
        folder.check("--verify", "--recompute", "--record");
        String first = folder.text(recorded);
        assertThat(first.lines()).anyMatch(line -> line.startsWith("sampling,r1,selected,") && line.contains(",ok,"));

        folder.check("--verify", "--record");

        assertThat(folder.text(recorded)).isEqualTo(first);
    }

    @Test
    void anAnswerIsForgottenWithTheClaimThatItAnswered() throws IOException {
        chosen();
        folder.check("--verify", "--recompute", "--record");
        String record = folder.text("metadata/sampling/r1.yaml");
        folder.write("metadata/sampling/r1.yaml", record.replaceAll("(?s)selected:.*", "selected: {unknown: lost}\n"));

        folder.check("--verify", "--record");

        assertThat(folder.text("metadata/_verification/verifications.csv")).doesNotContain(",selected,");
    }

    @Test
    void aPolicyNamedByItsContentMayBeWrittenAnew() throws IOException {
        chosen();
        String record = folder.text("metadata/sampling/r1.yaml");
        // SHA-256 over the policy as canonical JSON, made with Python's json and hashlib
        folder.write(
                "metadata/sampling/r1.yaml",
                record.replaceAll(
                        "policy_hash: .*",
                        "policy_hash: jcs-sha256:8955f32d7325e4a1d191eea40d9eb28544fd37ca5e50533e9c5d38c306772774"));
        rounds.policy("rain-1", "# as agreed\n" + RoundFolder.POLICY);

        assertThat(printed("--recompute")).contains(RoundFolder.answers(1, 0));
        rounds.policy("rain-1", RoundFolder.POLICY.replace("seed: 11", "seed: 12"));
        assertThat(printed("--recompute")).contains("policy `rain-1` was changed after the round");
    }

    @Test
    void aChangedTableOfWhatWasLabelledBeforeIsNoMismatch() throws IOException {
        // SHA-256 of the table's 23 bytes
        folder.write("metadata/datasets/t0.yaml", """
                dataset_version_id: t0
                scene_table:
                  table: metadata/tables/t0.csv
                  hash: sha256:77a3711a68f76063ac60f6188e52eea4e7c0d94e529d2d23b4d9fb274838443d
                """);
        folder.write("metadata/tables/t0.csv", "scene_id,split\nx,train\n");
        chosen("--labelled-before", "t0");
        assertThat(printed("--recompute")).contains(RoundFolder.answers(1, 0));

        folder.write("metadata/tables/t0.csv", "scene_id,split\nx,train\nd1-s1,train\n");

        assertThat(printed("--recompute"))
                .contains(RoundFolder.answers(0, 1))
                .contains("`metadata/tables/t0.csv`, which names what was labelled before, has another hash than its"
                        + " dataset version states");
    }

    @Test
    void aTargetMayWantMoreLater() throws IOException {
        rounds.gaps();
        chosen("--labelled-before", "train-0");
        assertThat(folder.text("metadata/sampling/r1.yaml")).contains("""
                gaps:
                  - target_id: wet
                    segment: {weather: rain}
                    missing: 2
                  - target_id: wet
                    segment: {weather: fog}
                    missing: 1
                """);

        // 9 and 8 would be missing now
        rounds.target(10);

        assertThat(printed("--recompute")).contains(RoundFolder.answers(1, 0));
    }

    @Test
    void aRoundThatDoesNotSayWhatWasLackingIsNoMismatch() throws IOException {
        rounds.gaps();
        chosen("--labelled-before", "train-0");
        String record = folder.text("metadata/sampling/r1.yaml");
        folder.write("metadata/sampling/r1.yaml", record.replaceAll("(?s)gaps:.*labelled_before", "labelled_before"));
        assertThat(printed("--recompute")).contains(RoundFolder.answers(1, 0));

        // 1 scene of rain is trained on and nothing is wanted of fog
        String target = folder.text("metadata/targets/wet.yaml");
        folder.write("metadata/targets/wet.yaml", target.replace("{segment: {weather: rain}}, ", ""));

        assertThat(printed("--recompute"))
                .contains(RoundFolder.answers(0, 1))
                .contains("the round does not say what `wet` lacked, and what it lacks today leads to another choice");
    }
}
