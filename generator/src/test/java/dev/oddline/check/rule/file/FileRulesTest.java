package dev.oddline.check.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import org.junit.jupiter.api.Test;

/** Files that records name, and files of the folder. */
class FileRulesTest {
    private static final String EXPERIMENT = """
            experiment_id: bev
            task: perception
            hypothesis: more night scenes help
            """;

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
    void reportsTheMissingFileOfANote() {
        assertThat(repository().with("notes/n1.yaml", """
                                note_id: n1
                                about: [{experiment_id: bev}]
                                path: metadata/notes/n1.md
                                """).open())
                .containsExactly("metadata/notes/n1.yaml:3:7 missing-file:"
                        + " there is no file `metadata/notes/n1.md` in this repository");
    }
}
