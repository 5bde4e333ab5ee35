package dev.oddline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.diagnostic.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CatalogRulesTest {
    private static final String EXPERIMENT = """
            experiment_id: bev
            task: perception
            hypothesis: more night scenes help
            """;
    // What `printf 'lr: 0.1\n' | sha256sum` prints.
    private static final String CONFIG_SHA256 = "d245e06b9b1158bf71d1c6061882569148a7b6a2ff201e885d55f1dd0cfae70a";

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
    void findsNothingInASoundRepository() {
        assertThat(repository()
                        .with("datasets/v1.yaml", dataset("v1", ""))
                        .with("datasets/v2.yaml", dataset("v2", "parents: [v1]"))
                        .with("runs/r1.yaml", run("r1", "experiment_id: bev"))
                        .open())
                .isEmpty();
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
    void comparesAConfigHashWithTheFilesBytes() {
        InMemory repository = repository()
                .with("configs/a.yaml", "lr: 0.1\n")
                .with(
                        "runs/right.yaml",
                        run("right", "config: metadata/configs/a.yaml\nconfig_hash: sha256:" + CONFIG_SHA256))
                .with(
                        "runs/r1.yaml",
                        run(
                                "r1",
                                "config: metadata/configs/a.yaml\nconfig_hash: sha256:"
                                        + CONFIG_SHA256.replace("d245", "e245")));
        assertThat(repository.open())
                .containsExactly("metadata/runs/r1.yaml:4:14 config-hash-mismatch:"
                        + " config hash of `r1` does not match `metadata/configs/a.yaml`");
    }

    @Test
    void acceptsTheHashOfTheDataOfAConfigHoweverItIsWritten() {
        // The SHA-256 of the UTF-8 bytes of {"a":1,"b":2}, by sha256sum.
        String hash = "jcs-sha256:43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777";
        assertThat(repository()
                        .with("configs/a.yaml", "# comments do not count\nb: 2\na: 1\n")
                        .with("runs/r1.yaml", run("r1", "config: metadata/configs/a.yaml\nconfig_hash: " + hash))
                        .with("runs/r2.yaml", run("r2", "hyperparameters: {b: 2, a: 1}\nconfig_hash: " + hash))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsAFileThatIsNotThere() {
        InMemory repository = repository()
                .with("configs/bev_r50.yaml", "lr: 0.1\n")
                .with("runs/r1.yaml", run("r1", "config: metadata/configs/bev_r5o.yaml"));
        assertThat(repository.open())
                .containsExactly("metadata/runs/r1.yaml:3:9 missing-file:"
                        + " there is no file `metadata/configs/bev_r5o.yaml` in this repository");
        assertThat(repository.helps()).containsExactly("did you mean `metadata/configs/bev_r50.yaml`?");
    }

    @Test
    void comparesATableHashWithTheTablesBytes() {
        // The SHA-256 of the bytes of "a\n", by sha256sum.
        String right = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7";
        String wrong = "97428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7";
        String curves = "curves: {table: metadata/tables/a.csv, hash: sha256:%s}";
        assertThat(repository()
                        .with("tables/a.csv", "a\n")
                        .with("runs/r1.yaml", run("r1", curves.formatted(right)))
                        .with("runs/r2.yaml", run("r2", curves.formatted(wrong)))
                        .open())
                .containsExactly("metadata/runs/r2.yaml:3:46 table-hash-mismatch:"
                        + " `metadata/tables/a.csv` does not have the hash that `r2` states");
    }

    @Test
    void takesTheHashOfAGitLfsPointerFromThePointer() {
        String oid = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7";
        assertThat(repository()
                        .with(
                                "tables/a.csv",
                                "version https://git-lfs.github.com/spec/v1\noid sha256:" + oid + "\nsize 2\n")
                        .with(
                                "runs/r1.yaml",
                                run("r1", "curves: {table: metadata/tables/a.csv, hash: sha256:" + oid + "}"))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsFilesThatWouldBeOverlooked() {
        assertThat(repository()
                        .with("runs/r1.yml", run("r1", ""))
                        .with("run/r2.yaml", run("r2", ""))
                        .with("_drafts/r3.yaml", run("r3", ""))
                        .with("notes/n1.md", "A text beside a note.")
                        .open())
                .containsExactly(
                        "metadata/run/r2.yaml:1:1 unknown-folder:"
                                + " `run` is the folder of no kind: its files are overlooked",
                        "metadata/runs/r1.yml:1:1 stray-file:"
                                + " `metadata/runs/r1.yml` is no record and would be overlooked");
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
    void weighsFindingsAsTheSettingsSay() {
        InMemory off = repository()
                .with("oddline.yaml", "title: T\nseverities: {unknown-reference: off}\n")
                .with("runs/r1.yaml", run("r1", "dataset_version_id: gone"));
        assertThat(off.open()).isEmpty();
    }

    @Test
    void silencesAFindingUntilItsWaiverExpires() {
        InMemory repository = repository()
                .with("runs/r1.yaml", run("r1", "dataset_version_id: gone"))
                .with("waivers/w1.yaml", """
                        waiver_id: w1
                        rule: unknown-reference
                        about: [{run_id: r1}]
                        reason: the record was lost before git
                        expires: 2026-03-31
                        """);
        assertThat(repository.findings(LocalDate.of(2026, 3, 31)).open()).isEmpty();
        assertThat(repository.findings(LocalDate.of(2026, 3, 31)).waived()).hasSize(1);
        assertThat(repository.findings(LocalDate.of(2026, 4, 1)).open())
                .extracting(f -> f.diagnostic().rule().name())
                .containsExactly("unknown-reference", "expired-waiver");
    }

    @Test
    void everyRuleHasAPageOfTheSameForm() {
        for (Rule rule : Rules.all()) {
            assertThat(RulePage.of(rule, "en"))
                    .startsWith("# " + rule.name() + "\n")
                    .containsSubsequence(
                            "## What it checks",
                            "## Why it matters",
                            "## Example",
                            "Wrong:",
                            "Right:",
                            "## How to fix");
        }
    }

    @Test
    void reportsTheMissingFileOfANote() {
        assertThat(repository().with("notes/n1.yaml", """
                                note_id: n1
                                about: [{experiment_id: bev}]
                                path: metadata/notes/n1.md
                                """).open())
                .containsExactly("metadata/notes/n1.yaml:3:7 missing-file:"
                        + " there is no file `metadata/notes/n1.md` in this repository");
    }

    @Test
    void warnsOfAnImageWhoseTagCanMove() {
        assertThat(repository()
                        .with("runs/r1.yaml", run("r1", "docker_image: registry.example.com/train:latest"))
                        .open())
                .containsExactly("metadata/runs/r1.yaml:3:15 mutable-image: image `registry.example.com/train:latest`"
                        + " has no digest: its tag can come to mean another image");
    }

    @Test
    void saysWhichParameterHasNoCanonicalForm() {
        String run = "hyperparameters: {lr: 0.1, clip: %s}\nconfig_hash: jcs-sha256:" + "0123456789abcdef".repeat(4);
        InMemory repository = repository()
                .with("runs/r1.yaml", run("r1", run.formatted(".inf")))
                .with("runs/r2.yaml", run("r2", run.formatted(".nan")))
                .with("runs/r3.yaml", run("r3", run.formatted("1e309")));
        assertThat(repository.open())
                .containsExactly(
                        "metadata/runs/r1.yaml:4:14 config-hash-mismatch:"
                                + " `hyperparameters` has no `jcs-sha256`: `.inf` is no JSON number",
                        "metadata/runs/r2.yaml:4:14 config-hash-mismatch:"
                                + " `hyperparameters` has no `jcs-sha256`: `.nan` is no JSON number",
                        "metadata/runs/r3.yaml:4:14 config-hash-mismatch:"
                                + " `hyperparameters` has no `jcs-sha256`: `1e309` is beyond the range of JSON numbers");
    }

    @Test
    void saysWhichValueOfAConfigHasNoCanonicalForm() {
        String hash = "config: metadata/configs/a.yaml\nconfig_hash: jcs-sha256:" + "0123456789abcdef".repeat(4);
        assertThat(repository()
                        .with("configs/a.yaml", "lr: 0.1\nclip: .inf\n")
                        .with("runs/r1.yaml", run("r1", hash))
                        .open())
                .containsExactly("metadata/runs/r1.yaml:4:14 config-hash-mismatch:"
                        + " `metadata/configs/a.yaml` has no `jcs-sha256`: `.inf` is no JSON number");
    }

    @Test
    void acceptsAValueWithoutCanonicalFormWhereTheBytesAreHashed() {
        // The SHA-256 of the bytes of "clip: .inf\n", by sha256sum.
        String hash = "sha256:f5ce005a6b9dc7374c184997909d184e64f85ada325e7a76f6dccd8a40cc44d1";
        assertThat(repository()
                        .with("configs/a.yaml", "clip: .inf\n")
                        .with("runs/r1.yaml", run("r1", "config: metadata/configs/a.yaml\nconfig_hash: " + hash))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsOnceThatAConfigWhoseDataIsHashedCannotBeRead() {
        String hash = "config: metadata/configs/a.json\nconfig_hash: jcs-sha256:" + "0123456789abcdef".repeat(4);
        assertThat(repository()
                        .with("configs/a.json", "{'lr': 1}")
                        .with("runs/r1.yaml", run("r1", hash))
                        .with("runs/r2.yaml", run("r2", hash))
                        .open())
                .singleElement()
                .asString()
                .startsWith("metadata/configs/a.json:1:2 json-syntax: ");
    }
}
