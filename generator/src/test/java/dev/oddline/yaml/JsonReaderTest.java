package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import dev.oddline.diagnostic.Outcome;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlScalar.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    @Test
    void readsJsonIntoTheSameTree() {
        Outcome<YamlNode> outcome = read("{\"a\": [1.50, \"x\\n\\u65e5\"],\r\n \"b\": null}");

        assertThat(outcome.diagnostics()).isEmpty();
        YamlMapping root = (YamlMapping) outcome.value().orElseThrow();
        assertThat(root.span()).isEqualTo(Span.of(1, 1, 2, 12));
        assertThat(root.get("b")).contains(new YamlScalar("null", Style.PLAIN, Span.of(2, 7, 2, 11)));
        assertThat(((YamlSequence) root.get("a").orElseThrow()).items())
                .containsExactly(
                        new YamlScalar("1.50", Style.PLAIN, Span.of(1, 8, 1, 12)),
                        new YamlScalar("x\n日", Style.QUOTED, Span.of(1, 14, 1, 25)));
    }

    @Test
    void readsEmptyCollectionsKeysAndBareValues() {
        assertThat(read("{}").diagnostics()).isEmpty();
        assertThat(read("[[], {\"\": 1}]").diagnostics()).isEmpty();
        assertThat(read(" -0.0e+1 ").diagnostics()).isEmpty();
    }

    @Test
    void reportsTheFirstFaultWithItsPlace() {
        expect("", "1:1: json-syntax: the file ends within a value");
        expect("{\"a\":[1,", "1:9: json-syntax: the file ends within a value");
        expect("\"a", "1:3: json-syntax: the file ends within a value");
        expect("\"a\\", "1:4: json-syntax: the file ends within a value");
        expect("[1]\n]", "2:1: json-syntax: `]` after the end of the value");
        expect("[1 2]", "1:4: json-syntax: `2` where a `,` or `]` must be");
        expect("{\"a\" 1}", "1:6: json-syntax: `1` where a `:` must be");
        expect("{a: 1}", "1:2: json-syntax: `a` where a key in double quotes must be");
        expect("{\"a\": 1,}", "1:9: json-syntax: `}` where a key in double quotes must be");
        expect("<html>", "1:1: json-syntax: `<` where a value must be");
        expect("\"a\\x\"", "1:3: json-syntax: unknown escape after `\\` in a string");
        expect("\"a\\u12", "1:3: json-syntax: unknown escape after `\\` in a string");
        expect("\"a\nb\"", "1:3: json-syntax: a line end, tab or control character within a string");
        expect(
                "[NaN]",
                "1:5: json-syntax: `NaN` is no JSON: write a number, a string in double quotes, `true`, `false` or"
                        + " `null`");
        expect(
                "[01]",
                "1:4: json-syntax: `01` is no JSON: write a number, a string in double quotes, `true`, `false` or"
                        + " `null`");
    }

    @Test
    void reportsDuplicateKeysHalfCharactersAndDepth() {
        expect("{\"a\": 1,\n \"\\u0061\": 2}", "2:2: duplicate-key: key `a` is already on line 1");
        expect("[\"\\udfff\"]", "1:2: forbidden-character: U+DFFF is half a character");
        expect("[".repeat(100_000), "1:66: too-deep: nested more than 64 levels deep");
    }

    @Test
    void reportsEveryHostileFile() throws IOException {
        List<String> accepted = new ArrayList<>();
        try (Stream<Path> files = Files.list(RealData.at("hostile/json"))) {
            for (Path file : files.toList()) {
                Outcome<YamlNode> outcome = YamlReader.readJson(Read.file(Files.readAllBytes(file)));
                if (outcome.diagnostics().isEmpty()) {
                    accepted.add(file.getFileName().toString());
                }
            }
        }

        assertThat(accepted).containsExactlyInAnyOrder("bom.json", "bignum.json", "import-id.json", "proto.json");
    }

    private static Outcome<YamlNode> read(String text) {
        return YamlReader.readJson(Read.file(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static void expect(String text, String finding) {
        assertThat(Read.findings(read(text))).containsExactly("a.yaml:" + finding);
    }
}
