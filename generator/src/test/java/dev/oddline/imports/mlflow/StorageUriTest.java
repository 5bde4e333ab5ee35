package dev.oddline.imports.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageUriTest {

    @ParameterizedTest
    @CsvSource({
        "s3://bucket/7/r/artifacts, s3://bucket/7/r/artifacts",
        "file:///data/mlruns/0, file:///data/mlruns/0",
        "file:C:/MLOPS/x/artifacts, file:///C:/MLOPS/x/artifacts",
        "C:\\MLOPS\\x, file:///C:/MLOPS/x",
        "/data/my models/m, file:///data/my%20models/m",
        "~/runs/m, file:///~/runs/m",
        "mlflow-artifacts:/0/r/artifacts, mlflow-artifacts:/0/r/artifacts",
        "models:/m-45f0, models:/m-45f0",
        "/データ/m, file:///%E3%83%87%E3%83%BC%E3%82%BF/m",
    })
    void writesWhereFilesAreAsAnAddress(String written, String uri) {
        assertThat(StorageUri.of(written)).contains(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mlruns/0", "./mlruns/0", "javascript:alert(1)", "data:text/html,x", "viewfs://x/y"})
    void refusesWhatIsNoCompleteAddress(String written) {
        assertThat(StorageUri.of(written)).isEmpty();
    }
}
