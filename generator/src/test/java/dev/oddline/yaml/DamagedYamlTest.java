package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Files cut off or damaged anywhere: a result or findings, never an exception. */
class DamagedYamlTest {
    private static final String RECORD = """
            # 実験の記録
            run_id: "bev-0042"
            inputs:
              - {role: train, dataset_version_id: 'bev-v1'}
              - &a [1, 2.5e-3, ~, !!str x, "\\u65e5\\n"]
            metrics: {val_mAP: 0.412, <<: {x: 1}, again: *a}
            note: |2-
                text
               more
            folded: >+
              a
              b

            ? long
            : value
            ...
            """;
    private static final String JSON = """
            {"a": [1, -2.5e+3, true, null, "\\ud83d\\ude00 x"], "b": {"c": {}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {RECORD, JSON})
    void survivesBeingCutOffAtEveryByte(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= bytes.length; length++) {
            read(Arrays.copyOf(bytes, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RECORD, JSON})
    void survivesDamagedBytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(20261121);
        for (int round = 0; round < 1_000; round++) {
            byte[] damaged = bytes.clone();
            for (int flips = random.nextInt(1, 5); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            read(damaged);
        }
    }

    @Test
    void survivesEveryCaseOfTheTestSuiteCutOffAtEveryByte() throws IOException {
        List<String> cases = Files.readAllLines(RealData.at("hostile/yaml-test-suite/cases.jsonl"));
        JsonMapper mapper = JsonMapper.builder().build();
        for (String line : cases) {
            byte[] bytes = mapper.readTree(line).get("yaml").asString().getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length <= bytes.length; length++) {
                read(Arrays.copyOf(bytes, length));
            }
        }
    }

    private static void read(byte[] bytes) {
        var record = YamlReader.readRecord(Read.file(bytes));
        assertThat(record.value().isPresent() || !record.diagnostics().isEmpty())
                .isTrue();
        assertThat(YamlReader.readConfig(Read.file(bytes))).isNotNull();
        assertThat(YamlReader.readJson(Read.file(bytes))).isNotNull();
        Read.findings(record);
    }
}
