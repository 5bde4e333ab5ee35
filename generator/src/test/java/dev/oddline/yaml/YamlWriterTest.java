package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class YamlWriterTest {

    @Test
    void writesARecordInTheHouseStyle() {
        YamlMapping run = new MappingDraft()
                .text("run_id", "bev_det_v2-20260302-007")
                .put(
                        "inputs",
                        YamlSequence.of(List.of(
                                new MappingDraft()
                                        .text("role", "train")
                                        .text("dataset_version_id", "bev-v1")
                                        .build(),
                                new MappingDraft()
                                        .text("role", "teacher")
                                        .text("why", "x".repeat(100))
                                        .build())))
                .bool("code_dirty", false)
                .put("nondeterminism", YamlSequence.of(List.of()))
                .put(
                        "environment",
                        new MappingDraft()
                                .text("cuda", "12.4")
                                .put(
                                        "libraries",
                                        new MappingDraft()
                                                .text("torch", "2.4.1")
                                                .build())
                                .build())
                .plain("started_at", "2026-03-02T01:20:00Z")
                .put(
                        "metrics",
                        new MappingDraft()
                                .number("val_mAP", new BigDecimal("0.410"))
                                .build())
                .put("classes", YamlSequence.of(List.of(YamlScalar.ofText("car"), YamlScalar.ofText("no"))))
                .text("note", "first\n\n  indented\nlast")
                .plain("variant", "")
                .build();

        assertThat(YamlWriter.write(run)).isEqualTo("""
                run_id: bev_det_v2-20260302-007
                inputs:
                  - {role: train, dataset_version_id: bev-v1}
                  - role: teacher
                    why: %s
                code_dirty: false
                nondeterminism: []
                environment:
                  cuda: "12.4"
                  libraries: {torch: 2.4.1}
                started_at: 2026-03-02T01:20:00Z
                metrics:
                  val_mAP: 0.410
                classes: [car, "no"]
                note: |-
                  first

                    indented
                  last
                variant:
                """.formatted("x".repeat(100)));
    }

    @Test
    void writesCommentsBeforeTheirKeys() {
        YamlMapping run = new MappingDraft()
                .text("run_id", "r-1")
                .put("seeds", new MappingDraft().number("torch", BigDecimal.TEN).build())
                .build();

        assertThat(YamlWriter.write(
                        run, Map.of("run_id", "What ran.", "seeds.torch", "\nOf the weights.\nAny integer.")))
                .isEqualTo("""
                        # What ran.
                        run_id: r-1
                        seeds:

                          # Of the weights.
                          # Any integer.
                          torch: 10
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "Off",
                "y",
                "NULL",
                "~",
                "",
                "12e4567",
                "0123",
                "1.10",
                "1_000",
                "0x1F",
                "0b1",
                "0o7",
                "10:11",
                "2026-03-02",
                "2026-03-02T01:20:00Z",
                ".inf",
                "-",
                "- a",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "*a",
                "&a",
                "!a",
                "@a",
                "`a",
                "%a",
                "|",
                ">",
                "'a'",
                "\"a\"",
                "[a",
                "{a",
                " a",
                "a ",
                "\ta",
                "a\rb",
                "\u0085",
                "\u200B",
                "\uFEFFa",
                "=",
                "<<",
                "---",
                "...",
                "\n",
                "\na",
                "a\n\n",
                " a\nb",
                "a \nb",
                "nan",
                "+1",
                "1e",
                "1."
            })
    void quotesATextThatSomeReaderWouldChange(String text) {
        String written = YamlWriter.write(new MappingDraft().text("a", text).build());

        assertThat(written).startsWith("a: \"").endsWith("\"\n");
        assertThat(readBack(written)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bev-0042",
                "3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f",
                "sha256:6f1e",
                "s3://a/b#c",
                "日本 語",
                "-x",
                "a:b",
                "v1.10",
                "2026-03-02-run",
                "1.2.3",
                "it's",
                "a, b",
                "C:\\x",
                "8×H100"
            })
    void leavesAPlainTextWithoutQuotes(String text) {
        assertThat(YamlWriter.write(new MappingDraft().text("a", text).build())).isEqualTo("a: " + text + "\n");
        assertThat(readBack("a: " + text + "\n")).isEqualTo(text);
    }

    @Test
    void aKeyNamedNStaysAsItIs() {
        assertThat(YamlWriter.write(
                        new MappingDraft().text("n", "n").text("no", "x").build()))
                .isEqualTo("n: \"n\"\n\"no\": x\n");
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(YamlScalar.ofNumber(new BigDecimal("1.10")).text()).isEqualTo("1.10");
        assertThat(YamlScalar.ofNumber(1e-4).text()).isEqualTo("0.0001");
        assertThat(YamlScalar.ofNumber(-0.0).text()).isEqualTo("-0.0");
        assertThat(YamlScalar.ofNumber(Double.NaN).text()).isEqualTo(".nan");
        assertThat(YamlScalar.ofNumber(Double.NEGATIVE_INFINITY).text()).isEqualTo("-.inf");
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameData() {
        RandomTrees trees = new RandomTrees(20_261_121);
        for (int round = 0; round < 10_000; round++) {
            YamlNode tree = trees.next();
            String written = YamlWriter.write(tree);
            var outcome = Read.config(written);

            assertThat(Read.findings(outcome)).as(written).isEmpty();
            assertThat(data(outcome.value().orElseThrow())).as(written).isEqualTo(data(tree));
            assertThat(YamlWriter.write(outcome.value().orElseThrow())).isEqualTo(written);
        }
    }

    @Test
    void everyTextIsATextForAnotherReaderToo() {
        RandomTrees trees = new RandomTrees(7);
        YAMLMapper jackson = new YAMLMapper();
        for (int round = 0; round < 1_000; round++) {
            String text = trees.text();
            JsonNode read = jackson.readTree(
                    YamlWriter.write(new MappingDraft().text("a", text).build()));

            assertThat(read.get("a").isString()).as(text).isTrue();
            assertThat(read.get("a").asString()).isEqualTo(text);
        }
    }

    private static String readBack(String written) {
        var outcome = Read.record(written);
        assertThat(Read.findings(outcome)).isEmpty();
        return ((YamlScalar)
                        ((YamlMapping) outcome.value().orElseThrow()).get("a").orElseThrow())
                .text();
    }

    /** Returns a tree without its places and styles: each scalar with its meaning. */
    private static Object data(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> List.of(entry.key().text(), data(entry.value())))
                    .toList();
        }
        return node instanceof YamlSequence sequence
                ? sequence.items().stream().map(YamlWriterTest::data).toList()
                : scalarData((YamlScalar) node);
    }

    private static Object scalarData(YamlScalar scalar) {
        CoreValue value = CoreSchema.resolve(scalar);
        return value instanceof CoreValue.Null ? value : List.of(scalar.text(), value);
    }
}
