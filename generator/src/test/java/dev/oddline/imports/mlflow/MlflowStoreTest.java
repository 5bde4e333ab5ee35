package dev.oddline.imports.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MlflowStoreTest {

    @TempDir
    private Path folder;

    @Test
    void isFoundInTheFolderThatTrainingRanIn() throws Exception {
        TestFolder.withExperiment(folder.resolve("mlruns"));
        assertThat(MlflowStore.find(folder).path()).isEqualTo(folder.resolve("mlruns"));
        assertThat(MlflowStore.find(folder.resolve("mlruns")).path()).isEqualTo(folder.resolve("mlruns"));
    }

    @Test
    void isTheDatabaseWhereTheFolderHoldsOnlyArtifacts() throws Exception {
        Files.createDirectories(folder.resolve("mlruns/0/abc/artifacts"));
        Path database = TestDatabase.write(folder, "");

        assertThat(MlflowStore.find(folder).path()).isEqualTo(database);
        assertThat(MlflowStore.find(database).path()).isEqualTo(database);
    }

    @Test
    void isNotChosenAmongTwo() throws Exception {
        TestFolder.withExperiment(folder.resolve("mlruns"));
        TestDatabase.write(folder, "");

        assertThatThrownBy(() -> MlflowStore.find(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds two stores");
    }

    @Test
    void isMissing() {
        assertThatThrownBy(() -> MlflowStore.find(folder)).hasMessageContaining("holds no MLflow store");
        assertThatThrownBy(() -> MlflowStore.find(folder.resolve("x"))).hasMessageEndingWith("does not exist");
    }

    @Test
    void isNotOneExperimentOfAStore() throws Exception {
        TestFolder.withExperiment(folder);
        assertThatThrownBy(() -> MlflowStore.find(folder.resolve("7")))
                .hasMessageContaining("is one experiment or run of a store");
    }
}
