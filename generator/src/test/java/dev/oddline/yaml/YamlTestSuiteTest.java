package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import dev.oddline.diagnostic.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The public YAML test suite: each case is read as the suite says or refused with a place, never read differently. */
class YamlTestSuiteTest {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build()
            .reader();

    @Test
    void readsNoCaseDifferently() throws IOException {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        List<String> cases = Files.readAllLines(RealData.at("hostile/yaml-test-suite/cases.jsonl"));
        for (String line : cases) {
            JsonNode example = JSON.readTree(line);
            Outcome<YamlNode> outcome = Read.config(example.get("yaml").asString());
            if (!outcome.diagnostics().isEmpty()) {
                continue;
            }
            Optional<String> difference = difference(example, outcome.value().orElseThrow());
            difference.ifPresent(text -> wrong.add(example.get("id").asString() + ": " + text));
            compared += example.get("json").isNull() ? 0 : 1;
        }

        assertThat(wrong).isEmpty();
        assertThat(cases).hasSize(405);
        // The rest is refused: several documents, keys that are no text, tags.
        assertThat(compared).isEqualTo(216);
    }

    private static Optional<String> difference(JsonNode example, YamlNode tree) {
        if (example.get("fail").asBoolean()) {
            return Optional.of("accepted although it is not valid");
        }
        JsonNode json = example.get("json");
        if (json.isNull()) {
            return Optional.empty();
        }
        if (json.asString().isBlank()) {
            return tree instanceof YamlScalar scalar && CoreSchema.isNull(scalar)
                    ? Optional.empty()
                    : Optional.of("read as " + tree + " although there is nothing");
        }
        return isSame(JSON.readTree(json.asString()), tree)
                ? Optional.empty()
                : Optional.of("read as " + tree + " instead of " + json.asString());
    }

    private static boolean isSame(JsonNode json, YamlNode tree) {
        if (tree instanceof YamlMapping mapping) {
            return json.isObject()
                    && json.size() == mapping.entries().size()
                    && mapping.entries().stream()
                            .allMatch(entry -> json.has(entry.key().text())
                                    && isSame(json.get(entry.key().text()), entry.value()));
        }
        if (tree instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                if (!json.isArray() || !isSame(json.path(i), sequence.items().get(i))) {
                    return false;
                }
            }
            return json.isArray() && json.size() == sequence.items().size();
        }
        CoreValue value = CoreSchema.resolve((YamlScalar) tree);
        if (value instanceof CoreValue.Text text) {
            return json.isString() && json.asString().equals(text.value());
        }
        if (value instanceof CoreValue.Whole whole) {
            return json.isNumber() && json.decimalValue().compareTo(new BigDecimal(whole.value())) == 0;
        }
        if (value instanceof CoreValue.Decimal decimal) {
            return json.isNumber() && json.decimalValue().compareTo(decimal.value()) == 0;
        }
        if (value instanceof CoreValue.Bool bool) {
            return json.isBoolean() && json.asBoolean() == bool.value();
        }
        return value instanceof CoreValue.Null && json.isNull();
    }
}
