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
    private static final String POLICY = """
            policy_id: rain-1
            task: perception
            budget: {amount: 3, unit: scenes}
            seed: 11
            steps:
              - {step: filter, not_labelled: true}
              - {step: score, measure: entropy_nats}
              - {step: select, strategy: top_k}
            quotas:
              - {source: incident, share: 0.4}
              - {source: fleet, share: 0.6}
            """;

    @TempDir
    private Path root;

    private CheckFolder folder;

    @BeforeEach
    void records() throws IOException {
        folder = new CheckFolder(root);
        folder.write("metadata/oddline.yaml", "title: Team\ntasks: [perception]\n");
        folder.write("metadata/policies/rain-1.yaml", POLICY);
        folder.write("metadata/tables/pool.csv", """
                scene_id,drive_id,source,entropy_nats
                d1-s1,d1,incident,0.9
                d1-s2,d1,fleet,0.8
                d2-s1,d2,fleet,0.7
                d2-s2,d2,fleet,0.6
                d3-s1,d3,incident,0.5
                """);
    }

    private RanCommand select(String... more) {
        List<String> arguments = new ArrayList<>(List.of("select"));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--metadata", root.resolve("metadata").toString()));
        return RanCommand.of(arguments.toArray(String[]::new));
    }

    private String pool() {
        return root.resolve("metadata/tables/pool.csv").toString();
    }

    private String printed(String... arguments) throws IOException {
        folder.check(arguments);
        return folder.printed();
    }

    private void chosen(String... more) {
        List<String> arguments = new ArrayList<>(List.of("rain-1", "--pool", pool(), "--id", "r1"));
        arguments.addAll(List.of(more));
        assertThat(select(arguments.toArray(String[]::new)).exit()).isEqualTo(Exit.FINE);
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
        folder.write("metadata/policies/rain-1.yaml", "# as agreed\n" + POLICY);

        assertThat(printed("--recompute")).contains("selected                    1          0              0");
        folder.write("metadata/policies/rain-1.yaml", POLICY.replace("seed: 11", "seed: 12"));
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
        assertThat(printed("--recompute")).contains("selected                    1          0              0");

        folder.write("metadata/tables/t0.csv", "scene_id,split\nx,train\nd1-s1,train\n");

        assertThat(printed("--recompute"))
                .contains("selected                    0          0              1")
                .contains("`metadata/tables/t0.csv`, which names what was labelled before, has another hash than its"
                        + " dataset version states");
    }
}
