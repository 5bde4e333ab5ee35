package dev.oddline.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckerTest {
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
    void findsNothingInASoundRepository() {
        assertThat(repository()
                        .with("datasets/v1.yaml", dataset("v1", ""))
                        .with("datasets/v2.yaml", dataset("v2", "parents: [v1]"))
                        .with("runs/r1.yaml", run("r1", "experiment_id: bev"))
                        .open())
                .isEmpty();
    }

    @Test
    void weighsFindingsAsTheSettingsSay() {
        InMemory off = repository()
                .with("oddline.yaml", "title: T\nseverities: {unknown-reference: off}\n")
                .with("runs/r1.yaml", run("r1", "dataset_version_id: gone"));
        assertThat(off.open()).isEmpty();
    }
}
