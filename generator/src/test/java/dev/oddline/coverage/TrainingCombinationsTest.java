package dev.oddline.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.coverage.combination.DatasetCombinations;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which scenes count as training data where combinations are counted: those that coverage takes. */
class TrainingCombinationsTest {
    private static final String DATASET = """
            dataset_version_id: %s
            odd_id: odd-1
            scene_table: {table: metadata/tables/%s.csv, rows: 1}
            """;

    @TempDir
    private Path folder;

    private ScratchRepository repository() throws IOException {
        return new ScratchRepository(folder)
                .with("odd/odd-1.yaml", """
                        odd_id: odd-1
                        attributes:
                          - {attribute_id: time, values: [{value_id: day}, {value_id: dusk}, {value_id: night}]}
                        """)
                .with("datasets/a.yaml", DATASET.formatted("a", "a"))
                .with("datasets/b.yaml", DATASET.formatted("b", "b"))
                .with("tables/a.csv", "scene_id,split,time\n1,train,day\n2,train|val,night\n3,val,dusk\n")
                .with("tables/b.csv", "scene_id,time\n4,dusk\n5,dusk\n");
    }

    /** Day and night of three values; the scene of dusk is not trained on. */
    @Test
    void aSceneInTwoSplitsIsTrainedOn() throws IOException {
        try (ScratchRepository records = repository()) {
            DatasetCombinations counted = records.trainingCombinations("a");

            assertThat(counted.scenes()).isEqualTo(2);
            assertThat(counted.byStrength().get(0).coverage().coveredConfigurations())
                    .isEqualTo(2);
        }
    }

    /** The second version tells no splits, so its two scenes are trained on beside the two of the first. */
    @Test
    void eachVersionTellsItsOwnSplits() throws IOException {
        try (ScratchRepository records = repository()) {
            DatasetCombinations counted = records.trainingCombinations("a", "b");

            assertThat(counted.scenes()).isEqualTo(4);
            assertThat(counted.byStrength().get(0).coverage().coveredConfigurations())
                    .isEqualTo(3);
        }
    }
}
