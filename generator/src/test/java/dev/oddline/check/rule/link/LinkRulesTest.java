package dev.oddline.check.rule.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import org.junit.jupiter.api.Test;

/** Ids, and what names them. */
class LinkRulesTest {
    private static final String EXPERIMENT = """
            experiment_id: bev
            task: perception
            hypothesis: more night scenes help
            """;

    private static String dataset(String id, String more) {
        return """
                dataset_version_id: %s
                storage: {system: s3, uri: "s3://data/%s"}
                pinned: true
                %s
                """.formatted(id, id, more);
    }

    private static String run(String id, String more) {
        return """
                run_id: %s
                job: other
                %s
                """.formatted(id, more);
    }

    private static InMemory repository() {
        return new InMemory().with("experiments/bev.yaml", EXPERIMENT);
    }

    @Test
    void namesWhatWasProbablyMeantByAnUnknownReference() {
        InMemory repository = repository()
                .with("datasets/bev_train-v2026.03.yaml", dataset("bev_train-v2026.03", ""))
                .with("runs/r1.yaml", run("r1", "dataset_version_id: bev_train-v2026.3"));
        assertThat(repository.open())
                .containsExactly("metadata/runs/r1.yaml:3:21 unknown-reference:"
                        + " dataset version `bev_train-v2026.3` does not exist");
        assertThat(repository.helps()).containsExactly("did you mean `bev_train-v2026.03`?");
    }

    @Test
    void tellsAReferenceOfTheWrongKindFromAnUnknownOne() {
        assertThat(repository()
                        .with("runs/r1.yaml", run("r1", "dataset_version_id: bev"))
                        .open())
                .containsExactly(
                        "metadata/runs/r1.yaml:3:21 wrong-kind-reference: `bev` is the id of another kind: experiment,"
                                + " not dataset version");
    }

    @Test
    void reportsACycleOnceWithAllItsRecords() {
        InMemory repository = new InMemory()
                .with("datasets/v1.yaml", dataset("v1", "parents: [v3]"))
                .with("datasets/v2.yaml", dataset("v2", "parents: [v1]"))
                .with("datasets/v3.yaml", dataset("v3", "parents: [v2]"));
        assertThat(repository.open())
                .containsExactly("metadata/datasets/v1.yaml:4:11 lineage-cycle:"
                        + " `v1` is made from itself: `v1` → `v3` → `v2` → `v1`");
    }

    @Test
    void reportsARecordThatIsMadeFromItself() {
        assertThat(new InMemory()
                        .with("datasets/v1.yaml", dataset("v1", "parents: [v1]"))
                        .open())
                .containsExactly("metadata/datasets/v1.yaml:4:11 lineage-cycle: `v1` is made from itself");
    }

    @Test
    void reportsIdsThatDifferOnlyInCase() {
        assertThat(repository()
                        .with("runs/R1.yaml", run("R1", ""))
                        .with("runs/r1.yaml", run("r1", ""))
                        .open())
                .containsExactly("metadata/runs/r1.yaml:1:9 duplicate-id:"
                        + " `r1` and `R1` are one `run_id` to some file systems and readers");
    }

    @Test
    void reportsTheSecondOfTwoEqualIds() {
        assertThat(repository()
                        .with("runs/a/r1.yaml", run("r1", ""))
                        .with("runs/b/r1.yaml", run("r1", ""))
                        .open())
                .containsExactly("metadata/runs/b/r1.yaml:1:9 duplicate-id: `r1` is the `run_id` of two records");
    }

    @Test
    void holdsIdsAgainstTheTeamsPattern() {
        assertThat(repository()
                        .with("oddline.yaml", "title: T\nid_patterns: {runs: 'bev-[0-9]+'}\n")
                        .with("runs/bev-1.yaml", run("bev-1", ""))
                        .with("runs/test.yaml", run("test", ""))
                        .open())
                .containsExactly("metadata/runs/test.yaml:1:9 id-pattern-mismatch: `test` does not have the form"
                        + " that the team agreed on for the id of this kind: run");
    }

    @Test
    void givesUpOnAPatternThatTakesTooLong() {
        String id = "a".repeat(60) + "b";
        assertThat(repository()
                        .with("oddline.yaml", "title: T\nid_patterns: {runs: '(.*)(.*)(.*)(.*)(.*)c'}\n")
                        .with("runs/" + id + ".yaml", run(id, ""))
                        .open())
                .singleElement()
                .asString()
                .contains("id-pattern-mismatch: the pattern for ids of the kind run takes too long");
    }

    @Test
    void reportsIdsThatLookTheSame() {
        assertThat(new InMemory()
                        .with("runs/v1.yaml", run("v1", "metrics: {a: 1}"))
                        .with("runs/vl.yaml", run("vl", "metrics: {a: 1}"))
                        .with("runs/v2.yaml", run("v2", "metrics: {a: 1}"))
                        .open())
                .containsExactly(
                        "metadata/runs/vl.yaml:1:9 confusable-id: `vl` can't be told from `v1` in many typefaces");
    }

    @Test
    void namesTheRepositoryThatWasProbablyMeant() {
        InMemory repository = repository()
                .with("oddline.yaml", """
                        title: Team
                        default_repository: perception
                        metadata_repository: evidence
                        repositories: {perception: {web: "https://git.example.com/perception"}}
                        """)
                .with("configs/c.yaml", "lr: 1\n")
                .with("runs/r1.yaml", run("r1", "code_repository: perceptoin\nconfig: perceptoin:configs/a.yaml"))
                .with("runs/r2.yaml", run("r2", "code_repository: evidence\nconfig: perception:configs/a.yaml"))
                .with("datasets/d1.yaml", """
                        dataset_version_id: d1
                        pinned: false
                        storage: {system: git, repository: maps, path: a, revision: v1}
                        """);
        assertThat(repository.open())
                .containsExactly(
                        "metadata/datasets/d1.yaml:3:36 unknown-repository: the settings list no repository `maps`",
                        "metadata/runs/r1.yaml:3:18 unknown-repository: the settings list no repository `perceptoin`",
                        "metadata/runs/r1.yaml:4:9 unknown-repository: the settings list no repository `perceptoin`");
        assertThat(repository.helps())
                .contains(
                        "did you mean `perception`?",
                        "list it under `repositories` in the settings, or name one of `evidence`, `perception`");
    }

    @Test
    void takesAnyNameOfARepositoryWhereTheSettingsListNone() {
        assertThat(repository()
                        .with("runs/r1.yaml", run("r1", "code_repository: perception"))
                        .open())
                .isEmpty();
    }
}
