package dev.oddline.check.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import org.junit.jupiter.api.Test;

class ConfigHashMismatchTest {
    private static final String EXPERIMENT = """
            experiment_id: bev
            task: perception
            hypothesis: more night scenes help
            """;
    // What `printf 'lr: 0.1\n' | sha256sum` prints.
    private static final String CONFIG_SHA256 = "d245e06b9b1158bf71d1c6061882569148a7b6a2ff201e885d55f1dd0cfae70a";

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
