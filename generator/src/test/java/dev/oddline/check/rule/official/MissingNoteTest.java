package dev.oddline.check.rule.official;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import dev.oddline.diagnostic.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingNoteTest {
    private static String official(String finished) {
        return """
                run_id: r1
                purpose: official
                experiment_id: e1
                dataset_version_id: v1
                code_version: 3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f
                code_dirty: false
                config: metadata/configs/c.yaml
                config_hash: sha256:057913131a07cda7e1a4435613bfc7e8f0042464c223175f9b8c9cec40a29322
                docker_image: registry.example.com/train:1@sha256:9b2d6f1e0c77a5d2b83a91f04c1e9b2d6f1e0c77a5d2b83a91f04c1e9b2d6f1e
                seeds: {torch: 1}
                nondeterminism: []
                finished_at: %s
                metrics: {mAP: 0.4}
                """.formatted(finished);
    }

    private static InMemory withOfficial(String finished) {
        return new InMemory()
                .with("configs/c.yaml", "lr: 1\n")
                .with("runs/r1.yaml", official(finished))
                .with("experiments/e1.yaml", "experiment_id: e1\ntask: perception\nhypothesis: h\n")
                .with(
                        "datasets/v1.yaml",
                        "dataset_version_id: v1\nstorage: {system: s3, hash: \"md5:22e3f61e52c0ba45334d973244efc155\"}\npinned: true\n");
    }

    private static List<Severity> severities(InMemory repository, LocalDate today) {
        return repository
                .findings(today)
                .open()
                .peek(f -> assertThat(f.diagnostic().rule().name()).isEqualTo("missing-note"))
                .map(f -> f.diagnostic().severity())
                .toList();
    }

    @Test
    void asksForANoteGentlyForAWeek() {
        InMemory repository = withOfficial("2026-03-01T19:00:00Z");
        assertThat(severities(repository, LocalDate.of(2026, 3, 8))).containsExactly(Severity.WARNING);
        assertThat(severities(repository, LocalDate.of(2026, 3, 9))).containsExactly(Severity.ERROR);
    }

    @Test
    void aNoteOnTheRunOrItsExperimentWillDo() {
        for (String about : new String[] {"run_id: r1", "experiment_id: e1"}) {
            assertThat(withOfficial("2026-01-01")
                            .with(
                                    "notes/n1.yaml",
                                    "note_id: n1\nabout: [{%s}]\nurl: https://wiki.example.com/1\n".formatted(about))
                            .open())
                    .isEmpty();
        }
    }

    @Test
    void asksForNoNoteOnATrialOrAFailedRun() {
        for (String instead : new String[] {"purpose: trial", "purpose: official\nstatus: failed"}) {
            assertThat(new InMemory()
                            .with("configs/c.yaml", "lr: 1\n")
                            .with("runs/r1.yaml", official("2026-01-01").replace("purpose: official", instead))
                            .with("experiments/e1.yaml", "experiment_id: e1\ntask: perception\nhypothesis: h\n")
                            .with(
                                    "datasets/v1.yaml",
                                    "dataset_version_id: v1\nstorage: {system: s3, hash: \"md5:22e3f61e52c0ba45334d973244efc155\"}\npinned: true\n")
                            .open())
                    .isEmpty();
        }
    }
}
