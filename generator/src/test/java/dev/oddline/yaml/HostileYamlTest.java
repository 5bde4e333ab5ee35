package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.diagnostic.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files and values made to be read wrongly. */
class HostileYamlTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void reportsEveryHostileStructure() throws IOException {
        Set<String> harmless = Set.of("bom.yaml", "cr.yaml", "nan.yaml", "proto.yaml");
        List<String> accepted = new ArrayList<>();
        try (Stream<Path> files = Files.list(RealData.at("hostile/yaml-structures"))) {
            for (Path file : files.sorted().toList()) {
                Outcome<YamlNode> outcome = YamlReader.readRecord(Read.file(Files.readAllBytes(file)));
                if (outcome.diagnostics().stream().noneMatch(HostileYamlTest::isError)) {
                    accepted.add(file.getFileName().toString());
                }
                assertThat(Read.findings(outcome)).allMatch(finding -> finding.length() < 250);
            }
        }

        assertThat(accepted).containsExactlyInAnyOrderElementsOf(harmless);
    }

    @Test
    void aStringIsReadAsWrittenOrReported() throws IOException {
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, String> row :
                rows("hostile/lists/string-scalars.jsonl").entrySet()) {
            Outcome<YamlNode> outcome = Read.record("value: " + row.getValue() + "\n");
            if (outcome.diagnostics().isEmpty() && value(outcome) instanceof YamlScalar scalar) {
                boolean missing = scalar.text().isEmpty();
                if (!missing && !scalar.text().equals(row.getValue())) {
                    different.add(row.getKey() + ": " + scalar.text());
                }
            }
        }

        assertThat(different).isEmpty();
    }

    @Test
    void aNumberIsReadExactlyOrRefused() throws IOException {
        Map<String, BigDecimal> accepted = new TreeMap<>();
        for (Map.Entry<String, String> row :
                rows("hostile/lists/number-scalars.jsonl").entrySet()) {
            Outcome<YamlNode> outcome = Read.record("value: " + row.getValue() + "\n");
            if (outcome.diagnostics().isEmpty()
                    && value(outcome) instanceof YamlScalar scalar
                    && scalar.isPlain()
                    && JsonNumber.finite(scalar.text()) instanceof JsonNumber.Finite finite) {
                accepted.put(row.getValue(), finite.value());
            }
        }

        assertThat(accepted)
                .isEqualTo(Map.of(
                        "9999999999999999999", new BigDecimal("9999999999999999999"),
                        "!!float 2", new BigDecimal("2"),
                        "2 #c", new BigDecimal("2")));
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }

    private static YamlNode value(Outcome<YamlNode> outcome) {
        return ((YamlMapping) outcome.value().orElseThrow()).get("value").orElseThrow();
    }

    private static Map<String, String> rows(String list) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(RealData.at(list))) {
            JsonNode row = JSON.readTree(line);
            rows.put(row.get("id").asString(), row.get("raw").asString());
        }
        return rows;
    }
}
