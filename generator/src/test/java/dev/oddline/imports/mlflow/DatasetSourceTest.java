package dev.oddline.imports.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.record.Stated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetSourceTest {

    @Test
    void takesAParameterATagAnInputOrAFixedId() {
        assertThat(from("param:data").of(run()).value()).contains("road_users-v3");
        assertThat(from("tag:dataset").of(run()).value()).contains("night-v1");
        assertThat(from("input:training").of(run()).value()).contains("night_train-8f2b12ab");
        assertThat(from("fixed:bev-v2").of(run()).value()).contains("bev-v2");
    }

    @Test
    void translatesWhatTheMappingNames() throws IOException {
        DatasetSource source = mapping("""
                datasets:
                  night_train@8f2b12ab: bev_train-v3
                """);

        assertThat(source.of(run()).value()).contains("bev_train-v3");
    }

    @Test
    void translatesByTheNameAlone() throws IOException {
        assertThat(mapping("datasets: {night_train: bev_train-v3}").of(run()).value())
                .contains("bev_train-v3");
    }

    @Test
    void translatesAParametersValue() throws IOException {
        DatasetSource source = mapping("""
                dataset_from: param:file
                datasets: {data/road users.yaml: road_users-v4}
                """);

        assertThat(source.of(run()).value()).contains("road_users-v4");
    }

    @Test
    void saysWhyItKnowsNothing() {
        assertThat(reason(from("param:missing"))).isEqualTo("the run has no parameter `missing`");
        assertThat(reason(from("input:validation")))
                .isEqualTo("the run has no dataset input with the context `validation`");
        assertThat(reason(from("param:file")))
                .isEqualTo("parameter `file` does not spell a dataset version id; `--mapping` can say which it means");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "param", "param:", ":x", "column:x", "PARAM:x"})
    void knowsNoOtherPlaces(String written) {
        assertThat(DatasetSource.Place.parse(written)).isEmpty();
    }

    @Test
    void refusesAMappingFileItDoesNotUnderstand() {
        assertThatThrownBy(() -> mapping("dataset_from: param:x\ndatsets: {}\n"))
                .hasMessage("m.yaml:2:1: unknown key `datsets`; `dataset_from` and `datasets` are known");
        assertThatThrownBy(() -> mapping("dataset_from: column:x\n"))
                .hasMessageStartingWith("m.yaml:1:15: `dataset_from` is one of");
        assertThatThrownBy(() -> mapping("datasets: {a: [b]}\n")).hasMessageStartingWith("m.yaml:1:15:");
        assertThatThrownBy(() -> mapping("- a\n")).hasMessage("m.yaml:1:1: this is no YAML mapping");
    }

    private static DatasetSource from(String place) {
        return new DatasetSource(DatasetSource.Place.parse(place), Map.of());
    }

    private static DatasetSource mapping(String yaml) throws IOException {
        return MappingFile.read("m.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(DatasetSource source) {
        return source.of(run()) instanceof Stated.Unknown<String> unknown ? unknown.reason() : "known";
    }

    private static MlflowRun run() {
        return new MlflowRun(
                "r1",
                "owl",
                Optional.empty(),
                new Lifespan(RunStatus.FINISHED, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                new MlflowRun.Facts(
                        new TreeMap<>(Map.of("data", "road_users-v3", "file", "data/road users.yaml")),
                        new TreeMap<>(Map.of("dataset", "night-v1")),
                        List.of(),
                        List.of(new DatasetInput(
                                "night_train", "8f2b12ab", "s3", "s3://data/night", Optional.of("training")))));
    }
}
