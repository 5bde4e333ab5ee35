package dev.oddline.check.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import dev.oddline.source.Digest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContradictingHyperparameterTest {
    private static final String CONFIG = """
            lr: 1.0e-4
            epochs: 24
            optimizer: {name: AdamW, betas: [0.9, 0.999]}
            """;

    private static InMemory run(String hyperparameters) {
        return new InMemory()
                .with("configs/a.yaml", CONFIG)
                .with(
                        "runs/r1.yaml",
                        "run_id: r1\njob: other\nconfig: metadata/configs/a.yaml\nhyperparameters: " + hyperparameters);
    }

    @Test
    void reportsAValueThatTheConfigSaysOtherwise() {
        assertThat(run("{lr: 0.0002, epochs: 24}\n").open())
                .containsExactly("metadata/runs/r1.yaml:4:23 contradicting-hyperparameter:"
                        + " `lr` is `0.0002` here, but `1.0e-4` in `metadata/configs/a.yaml`");
        assertThat(run("{optimizer: {name: SGD}}\n").open())
                .containsExactly("metadata/runs/r1.yaml:4:37 contradicting-hyperparameter:"
                        + " `optimizer.name` is `SGD` here, but `AdamW` in `metadata/configs/a.yaml`");
    }

    @Test
    void knowsAValueUnderTheNamesThatToolsGiveIt() {
        assertThat(run("{optimizer/name: SGD}\n").open())
                .containsExactly(
                        "metadata/runs/r1.yaml:4:35 contradicting-hyperparameter:"
                                + " `optimizer/name` is `SGD` here, but `optimizer.name` is `AdamW` in `metadata/configs/a.yaml`");
        InMemory nested = run("{optimizer.lr: 2.0e-4, epochs: 12}\n")
                .with("configs/a.yaml", "train: {optimizer: {lr: 1.0e-4}}\nepochs: {desc: null, value: 24}\n");
        assertThat(nested.open())
                .containsExactly(
                        "metadata/runs/r1.yaml:4:33 contradicting-hyperparameter: `optimizer.lr` is `2.0e-4` here,"
                                + " but `train.optimizer.lr` is `1.0e-4` in `metadata/configs/a.yaml`",
                        "metadata/runs/r1.yaml:4:49 contradicting-hyperparameter: `epochs` is `12` here,"
                                + " but `epochs.value` is `24` in `metadata/configs/a.yaml`");
    }

    @Test
    void aConfigTooLargeToBeReadIsHashedAllTheSame() {
        String large = "# " + "x".repeat(9 << 20) + "\nlr: 1.0e-4\n";
        String hash = Digest.sha256(large.getBytes(StandardCharsets.UTF_8));
        String run = "run_id: r1\njob: other\nconfig: metadata/configs/a.yaml\nconfig_hash: ";
        InMemory repository = new InMemory().with("configs/a.yaml", large);
        assertThat(repository.with("runs/r1.yaml", run + "sha256:" + hash).open())
                .isEmpty();
        assertThat(repository
                        .with("runs/r1.yaml", run + "jcs-sha256:" + hash + "\nhyperparameters: {lr: 1}\n")
                        .open())
                .singleElement()
                .asString()
                .startsWith("metadata/configs/a.yaml:1:1 file-too-large: ");
    }

    @Test
    void oneKeyOrAnEndOfTwoWaysIsNotEnoughToKnowAValueBy() {
        assertThat(run("{seed: 7, optimizer.lr: 1}\n")
                        .with(
                                "configs/a.yaml",
                                "shuffle: {seed: 1}\ngenerator: {optimizer: {lr: 2}}\ncritic: {optimizer: {lr: 3}}\n")
                        .open())
                .isEmpty();
    }

    @Test
    void comparesNumbersByValueAndOnlyWhatIsRepeated() {
        assertThat(run("{lr: 0.00010, epochs: \"24\", optimizer: {betas: [0.90, 0.999]}, batch: 8}\n")
                        .open())
                .isEmpty();
    }
}
