package dev.oddline.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.oddline.diagnostic.Severity;
import dev.oddline.source.RepoPath;
import dev.oddline.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An editor and the command must agree: what the schema refuses, the decoder refuses, and the other way. */
class SchemaEquivalenceTest {
    private static final List<String> WRONG_VALUES = List.of(
            "text",
            "unknown",
            "17",
            "-0.5",
            "\"17\"",
            "true",
            "[]",
            "{}",
            "[text]",
            "[[text]]",
            "[17]",
            "{text: text}",
            "{unknown: nobody wrote it down}",
            "{unknown: \"\"}",
            "{unknown: a, other: b}",
            "",
            "\"  \"",
            "~",
            ".nan",
            "1.5",
            "2026-02-30T25:00:00Z",
            "2026-13-01",
            "2026-03-01T10:00:00",
            "../outside",
            "/absolute",
            "javascript:alert(1)",
            "sha256:12",
            "md5:22e3f61e52c0ba45334d973244efc155",
            "Uppercase!",
            "con.yaml",
            "a..b");

    static List<DocumentForm> forms() {
        return DocumentForm.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bothAcceptEveryExample(DocumentForm form) {
        Stream<String> valid = Stream.concat(Stream.of(Samples.complete(form)), Samples.variants(form));

        assertThat(valid).allSatisfy(text -> {
            assertThat(byDecoder(form, text)).isEmpty();
            assertThat(isValid(form, text)).as(text).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bothMissTheSameKeys(DocumentForm form) {
        form.shape().fields().forEach(field -> assertAgreement(form, Samples.without(form, field)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bothRefuseAnUnknownKey(DocumentForm form) {
        String text = Samples.complete(form) + "no_such_key: 1\n";

        assertThat(byDecoder(form, text)).hasSize(1);
        assertThat(isValid(form, text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bothRefuseTheSameValues(DocumentForm form) {
        for (Field<?> field : form.shape().fields()) {
            WRONG_VALUES.forEach(value -> assertAgreement(form, Samples.with(form, field, value)));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bothRefuseTheSameValuesInsideOfMappings(DocumentForm form) {
        for (Field<?> field : form.shape().fields()) {
            for (Field<?> inner : field.shape().fields()) {
                WRONG_VALUES.stream()
                        .map(value -> Samples.inside(field, inner, value))
                        .forEach(value -> assertAgreement(form, Samples.with(form, field, value)));
            }
        }
    }

    private static void assertAgreement(DocumentForm form, String text) {
        List<String> found = byDecoder(form, text);
        if (isValid(form, text) != found.isEmpty()) {
            fail("the decoder finds %s, the schema does not agree about%n%s", found, text);
        }
    }

    /** Returns the errors of the decoder, apart from those about quotes, which JSON does not have. */
    private static List<String> byDecoder(DocumentForm form, String text) {
        RepoPath path = new RepoPath("metadata/document.yaml");
        Decoding decoding = new Decoding(path);
        form.shape().read(tree(path, text), decoding);
        return decoding.diagnostics().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .filter(found -> !found.rule().equals(DecodeRules.AMBIGUOUS_VALUE))
                .map(found -> found.location() + ": " + found.rule().name())
                .toList();
    }

    private static boolean isValid(DocumentForm form, String text) {
        YamlNode tree = tree(new RepoPath("metadata/document.yaml"), text);
        return Schemas.of(form).validate(form.shape().json(tree), OutputFormat.BOOLEAN);
    }

    private static YamlNode tree(RepoPath path, String text) {
        return Texts.tree(path, text).value().orElseThrow();
    }

    /** The schemas as an editor reads them, each compiled once. */
    private static final class Schemas {
        private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        private static final java.util.Map<String, Schema> BY_NAME = new java.util.concurrent.ConcurrentHashMap<>();

        static Schema of(DocumentForm form) {
            return BY_NAME.computeIfAbsent(
                    form.name(),
                    name -> REGISTRY.getSchema(new String(JsonSchemas.file(form), StandardCharsets.UTF_8)));
        }
    }
}
