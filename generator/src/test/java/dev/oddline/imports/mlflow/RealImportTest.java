package dev.oddline.imports.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.imports.Masking;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports the stores of {@link RealStoresTest}. */
class RealImportTest {

    @ParameterizedTest
    @CsvSource({"country-guess, 2, 2, 2, 2", "road-users-yolo, 6, 5, 1, 0", "heart-disease-db, 3, 3, 1, 3"})
    void givesOneRecordForEachRun(String store, int runs, int tables, int experiments, int models) throws IOException {
        List<SourceFile> files = plan(store, List.of()).plan().files();

        assertThat(in("metadata/runs/", files)).hasSize(runs);
        assertThat(in("metadata/tables/mlflow/", files)).hasSize(tables);
        assertThat(in("metadata/experiments/", files)).hasSize(experiments);
        assertThat(in("metadata/models/", files)).hasSize(models);
        assertThat(files).hasSize(runs + tables + experiments + models);
        assertThat(files).extracting(SourceFile::path).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"country-guess", "road-users-yolo", "heart-disease-db"})
    void givesRecordsWithoutErrors(String store) throws IOException {
        assertThat(Decoded.errors(plan(store, List.of()).plan().files())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"country-guess", "road-users-yolo", "heart-disease-db"})
    void importingAgainChangesNothing(String store) throws IOException {
        List<SourceFile> first = plan(store, List.of()).plan().files();

        MlflowImport.Result again = plan(store, first);

        assertThat(in("metadata/runs/", again.plan().files())).isEmpty();
        assertThat(again.plan().files()).allMatch(file -> file.path().value().startsWith("metadata/tables/"));
        assertThat(again.plan().missing()).isEmpty();
        assertThat(again.plan().conflicts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"country-guess, jort", "road-users-yolo, /Users", "road-users-yolo, mac/", "heart-disease-db, Ilango"})
    void showsNobodysName(String store, String name) throws IOException {
        assertThat(plan(store, List.of()).plan().files())
                .noneMatch(file -> new String(file.bytes(), StandardCharsets.UTF_8).contains(name));
        MlflowContents contents = MlflowStore.find(RealStoresTest.store(store)).read();
        MlflowImport.Result open = MlflowImport.plan(
                contents,
                List.of(),
                new MlflowOptions("metadata", Masking.Extent.ONLY_PASSWORDS, DatasetSource.unknown()));
        assertThat(open.plan().files())
                .anyMatch(file -> new String(file.bytes(), StandardCharsets.UTF_8).contains(name));
    }

    @Test
    void countsWhatThereIs() throws IOException {
        MlflowStatistics users = plan("road-users-yolo", List.of()).statistics();

        assertThat(users.experiments()).isEqualTo(1);
        assertThat(users.runs()).isEqualTo(Map.of(RunStatus.FINISHED, 5, RunStatus.RUNNING, 1));
        assertThat(users.logged()).isEqualTo(new MlflowStatistics.Logged(636, 24, 65, 2490));
    }

    private static MlflowImport.Result plan(String store, List<SourceFile> existing) throws IOException {
        MlflowContents contents = MlflowStore.find(RealStoresTest.store(store)).read();
        return MlflowImport.plan(
                contents,
                existing,
                new MlflowOptions("metadata", Masking.Extent.PRIVATE_TEXTS, DatasetSource.unknown()));
    }

    private static List<SourceFile> in(String folder, List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.path().value().startsWith(folder))
                .toList();
    }
}
