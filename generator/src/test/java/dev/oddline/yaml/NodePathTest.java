package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.source.Position;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodePathTest {
    private static final String TEXT = """
            run_id: r1
            inputs:
              - role: train
                dataset_version_id: v1
              - {role: val, dataset_version_id: v2}
            tags: [a, b]
            """;

    @ParameterizedTest
    @CsvSource({
        "1, 1, run_id",
        "1, 9, run_id",
        "2, 3, inputs",
        "3, 11, inputs[0].role",
        "4, 26, inputs[0].dataset_version_id",
        "5, 37, inputs[1].dataset_version_id",
        "6, 11, tags[1]"
    })
    void leadsToTheInnermostField(int line, int column, String path) {
        YamlNode root = YamlReader.readConfig(
                        new SourceFile(new RepoPath("a.yaml"), TEXT.getBytes(StandardCharsets.UTF_8)))
                .value()
                .orElseThrow();
        assertThat(NodePath.at(root, new Position(line, column))).isEqualTo(path);
    }
}
