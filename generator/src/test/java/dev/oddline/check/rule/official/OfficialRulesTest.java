package dev.oddline.check.rule.official;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import dev.oddline.diagnostic.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialRulesTest {
    private static final String DIGEST = "9b2d6f1e0c77a5d2b83a91f04c1e9b2d6f1e0c77a5d2b83a91f04c1e9b2d6f1e";
    private static final String CONFIG_HASH = "057913131a07cda7e1a4435613bfc7e8f0042464c223175f9b8c9cec40a29322";
    private static final String PINNED = "seeds: {torch: 42}\nnondeterminism: []";

    private static String training(String purpose, String more) {
        return """
                run_id: r1
                purpose: %s
                experiment_id: {unknown: none}
                dataset_version_id: v1
                code_version: 3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f
                config_hash: sha256:%s
                docker_image: registry.example.com/train:1@sha256:%s
                metrics: {mAP: 0.4}
                %s
                config: metadata/configs/c.yaml
                %s
                """.formatted(
                        purpose, CONFIG_HASH, DIGEST, more, more.contains("code_dirty") ? "" : "code_dirty: false");
    }

    private static InMemory with(String run) {
        return new InMemory()
                .with("runs/r1.yaml", run)
                .with("configs/c.yaml", "lr: 1\n")
                .with("datasets/v1.yaml", dataset("pinned: true"))
                .with("notes/n1.yaml", "note_id: n1\nabout: [{run_id: r1}]\nurl: https://wiki.example.com/1\n");
    }

    private static String dataset(String pinned) {
        return "dataset_version_id: v1\n" + pinned + "\nstorage: {system: s3, uri: \"s3://data/v1\", hash: \"sha256:"
                + DIGEST + "\"}\n";
    }

    @Test
    void findsNothingWhereAllIsStated() {
        assertThat(with(training("official", PINNED + "\ncode_dirty: false")).open())
                .isEmpty();
    }

    @Test
    void asksNothingOfATrial() {
        assertThat(with(training("trial", "code_dirty: true"))
                        .with("datasets/v1.yaml", dataset("pinned: false"))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsAnOfficialRunOfUncommittedCode() {
        assertThat(with(training("official", PINNED + "\ncode_dirty: true")).open())
                .containsExactly("metadata/runs/r1.yaml:11:13 dirty-official-run:"
                        + " `r1` is official, but ran code that was changed after the commit");
    }

    @Test
    void reportsMissingSeedsWhereTheRunSaysItIsOfficial() {
        assertThat(with(training("official", "nondeterminism: []")).open())
                .containsExactly("metadata/runs/r1.yaml:2:10 missing-seeds: `r1` is official, but states no `seeds`");
        assertThat(with(training("official", "nondeterminism: []\nstatus: failed"))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsThatNothingIsSaidOfWhatMayDiffer() {
        assertThat(with(training("official", "seeds: {torch: 1}")).open())
                .containsExactly("metadata/runs/r1.yaml:2:10 unstated-nondeterminism:"
                        + " `r1` is official, but does not say what may differ when it is repeated");
    }

    @Test
    void anImageWithoutDigestWeighsMoreWhereTheRunIsOfficial() {
        assertThat(severities("official")).containsExactly(Severity.ERROR);
        assertThat(severities("trial")).containsExactly(Severity.WARNING);
    }

    @Test
    void saysOfATrialTooThatTheTagOfItsImageCanMove() {
        assertThat(new InMemory()
                        .with(
                                "runs/r1.yaml",
                                "run_id: r1\njob: other\ndocker_image: registry.example.com/train:latest\n")
                        .open())
                .containsExactly("metadata/runs/r1.yaml:3:15 mutable-image: image `registry.example.com/train:latest`"
                        + " has no digest: its tag can come to mean another image");
    }

    private static List<Severity> severities(String purpose) {
        return with(training(purpose, PINNED).replace("@sha256:" + DIGEST, ""))
                .findings(LocalDate.of(2026, 3, 14))
                .open()
                .peek(f -> assertThat(f.diagnostic().rule().name()).isEqualTo("mutable-image"))
                .map(f -> f.diagnostic().severity())
                .toList();
    }

    @Test
    void reportsAnOfficialRunOnAVersionThatMayChange() {
        for (String pinned : new String[] {"pinned: false", "pinned: {unknown: the owner left}"}) {
            assertThat(with(training("official", PINNED))
                            .with("datasets/v1.yaml", dataset(pinned))
                            .open())
                    .containsExactly("metadata/runs/r1.yaml:4:21 mutable-dataset:"
                            + " `r1` is official, but its dataset version `v1` is not pinned");
        }
    }

    @Test
    void reportsAnOfficialEvaluationOnAVersionThatMayChange() {
        assertThat(new InMemory()
                        .with("datasets/v1.yaml", dataset("pinned: false"))
                        .with("runs/r1.yaml", "run_id: r1\njob: other\n")
                        .with("evaluations/e1.yaml", """
                                evaluation_id: e1
                                kind: offline
                                purpose: official
                                evaluated_at: 2026-03-04T18:00:00Z
                                run_id: r1
                                dataset_version_id: v1
                                metrics: {mAP: 0.4}
                                """)
                        .open())
                .containsExactly("metadata/evaluations/e1.yaml:6:21 mutable-dataset:"
                        + " `e1` is official, but was made on `v1`, which is not pinned");
    }

    @Test
    void asksAnOfficialTrainingWhetherItsCodeWasChanged() {
        String run = training("official", PINNED).replace("code_dirty: false\n", "");
        assertThat(with(run).open())
                .containsExactly("metadata/runs/r1.yaml:2:10 dirty-official-run:"
                        + " `r1` is official, but does not say whether its code was changed after the commit");
        assertThat(with(run).findings(LocalDate.of(2026, 3, 14)).open())
                .allMatch(f -> f.diagnostic().severity() == Severity.WARNING);
        assertThat(with(run.replace("official", "trial")).open()).isEmpty();
    }

    @Test
    void reportsAnOfficialRunOfWhichNobodyKnowsWhatItWasMadeFrom() {
        String run = training("official", PINNED)
                .replaceFirst("docker_image: .*", "docker_image: {unknown: lost}")
                .replaceFirst("code_version: .*", "code_version: {unknown: lost}")
                .replaceFirst("code_dirty: .*\n", "")
                .replaceFirst("config_hash: .*", "config_hash: {unknown: lost}");
        assertThat(with(run).open())
                .containsExactly(
                        "metadata/runs/r1.yaml:5:15 unknown-official-input:"
                                + " `r1` is official, but nobody knows its `code_version`",
                        "metadata/runs/r1.yaml:6:14 unknown-official-input:"
                                + " `r1` is official, but nobody knows its `config_hash`",
                        "metadata/runs/r1.yaml:7:15 unknown-official-input:"
                                + " `r1` is official, but nobody knows its `docker_image`");
        assertThat(with(run.replace("official", "trial")).open()).isEmpty();
    }

    @Test
    void aVersionThatOnlySaysThatItIsPinnedIsOneFindingHoweverManyUseIt() {
        for (String storage : new String[] {
            "{system: s3, uri: \"s3://data/v1\"}",
            "{unknown: lost}",
            "{system: git, path: data/v1, revision: main}",
            "{system: lakefs, uri: \"lakefs://data/main/v1\"}"
        }) {
            assertThat(with(training("official", PINNED))
                            .with("runs/r2.yaml", training("official", PINNED).replace("run_id: r1", "run_id: r2"))
                            .with(
                                    "notes/n2.yaml",
                                    "note_id: n2\nabout: [{run_id: r2}]\nurl: https://wiki.example.com/2\n")
                            .with(
                                    "datasets/v1.yaml",
                                    "dataset_version_id: v1\npinned: true\nstorage: " + storage + "\n")
                            .open())
                    .as(storage)
                    .containsExactly("metadata/datasets/v1.yaml:2:9 mutable-dataset:"
                            + " `v1` says that it is pinned, but nothing fixes its content");
        }
    }

    @Test
    void aCommitFixesWhatIsMeant() {
        for (String storage : new String[] {
            "{system: git, path: data/v1, revision: 3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f}",
            "{system: lakefs, uri: \"lakefs://data/main/v1\", revision: " + DIGEST + "}"
        }) {
            assertThat(with(training("official", PINNED))
                            .with(
                                    "datasets/v1.yaml",
                                    "dataset_version_id: v1\npinned: true\nstorage: " + storage + "\n")
                            .open())
                    .as(storage)
                    .isEmpty();
        }
    }

    @Test
    void anOfficialOfflineEvaluationSaysOnWhichVersionItWasMade() {
        assertThat(evaluation("official", "offline", "tags: {a: b}"))
                .containsExactly("metadata/evaluations/e1.yaml:3:10 unknown-official-input:"
                        + " `e1` is official, but does not say on which dataset version it was made");
        assertThat(evaluation("official", "offline", "dataset_version_id: {unknown: the log is lost}"))
                .containsExactly("metadata/evaluations/e1.yaml:6:21 unknown-official-input:"
                        + " `e1` is official, but nobody knows its `dataset_version_id`");
        assertThat(evaluation("official", "offline", "dataset_version_id: [v1]"))
                .hasSize(1)
                .allMatch(finding -> finding.contains(" wrong-type: "));
        assertThat(evaluation("official", "simulation", "tags: {a: b}")).isEmpty();
        assertThat(evaluation("trial", "offline", "dataset_version_id: {unknown: the log is lost}"))
                .isEmpty();
    }

    private static List<String> evaluation(String purpose, String kind, String more) {
        return new InMemory()
                .with("runs/r1.yaml", "run_id: r1\njob: other\n")
                .with("evaluations/e1.yaml", """
                        evaluation_id: e1
                        kind: %s
                        purpose: %s
                        evaluated_at: 2026-03-04T18:00:00Z
                        run_id: r1
                        %s
                        metrics: {mAP: 0.4}
                        """.formatted(kind, purpose, more))
                .open();
    }

    @Test
    void findsWeightsWithoutHashThatAnOfficialRunBeganWith() {
        String run = training("official", PINNED + "\ninputs:\n  - {role: initial_weights, model_id: m1}");
        String model = "model_id: m1\nrun_id: {unknown: of a supplier}\n";
        String hashed = model + "artifact: {uri: \"s3://m/1\", hash: \"sha256:" + DIGEST + "\"}\n";
        assertThat(with(run).with("models/m1.yaml", hashed).open()).isEmpty();
        for (String without : List.of(model, model + "artifact: {uri: \"s3://m/1\", hash: {unknown: lost}}\n")) {
            assertThat(with(run).with("models/m1.yaml", without).open())
                    .containsExactly(
                            "metadata/runs/r1.yaml:12:39 unhashed-weights: `r1` is official, but the weights of"
                                    + " its `m1` have no hash");
            assertThat(with(run.replace("official", "trial"))
                            .with("models/m1.yaml", without)
                            .open())
                    .isEmpty();
        }
    }

    @Test
    void findsWeightsWithoutHashThatAnOfficialEvaluationMeasured() {
        String evaluation = """
                evaluation_id: e1
                kind: offline
                purpose: official
                evaluated_at: 2026-03-07T04:00:00Z
                models: [{role: detector, model_id: m1}]
                dataset_version_id: v1
                metrics: {mAP: 0.4}
                """;
        assertThat(with(training("trial", PINNED))
                        .with("evaluations/e1.yaml", evaluation)
                        .with("models/m1.yaml", "model_id: m1\nrun_id: {unknown: of a supplier}\n")
                        .open())
                .containsExactly("metadata/evaluations/e1.yaml:5:37 unhashed-weights: `e1` is official, but the weights"
                        + " of `m1` that it measured have no hash");
    }

    @Test
    void weightsWhoseHashCannotBeReadAreOneFinding() {
        String run = training("official", PINNED + "\ninputs:\n  - {role: initial_weights, model_id: m1}");
        assertThat(with(run)
                        .with("models/m1.yaml", "model_id: m1\nrun_id: r1\nartifact: {hash: \"md5:1\"}\n")
                        .open())
                .noneMatch(finding -> finding.contains("unhashed-weights"));
    }

    @Test
    void findsAnInputOfAnOfficialRunThatNobodyKnows() {
        String more = PINNED + "\ninputs: [{role: validation, dataset_version_id: {unknown: lost}}]";
        assertThat(with(training("official", more)).open())
                .containsExactly(
                        "metadata/runs/r1.yaml:11:49 unknown-official-input: `r1` is official, but nobody knows"
                                + " its input `validation`");
        assertThat(with(training("trial", more)).open()).isEmpty();
        String model = PINNED + "\ninputs: [{role: teacher, model_id: {unknown: lost}}]";
        assertThat(with(training("official", model)).open())
                .singleElement()
                .asString()
                .endsWith("its input `teacher`");
    }
}
