package dev.oddline.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.record.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an editor shows of a field must be true: every example is a value that the field takes. */
class FieldExamplesTest {

    @ParameterizedTest
    @EnumSource
    void everyFieldIsExplainedWithAnExample(Kind kind) {
        assertThat(fieldsOf(kind))
                .filteredOn(field ->
                        !field.description().endsWith(".") || field.examples().isEmpty())
                .extracting(Field::name)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleIsAccepted(Kind kind) {
        assertThat(fieldsOf(kind))
                .flatExtracting(field -> field.examples().stream()
                        .flatMap(example -> Texts.findings(field, example).stream())
                        .toList())
                .isEmpty();
    }

    private static List<Field<?>> fieldsOf(Kind kind) {
        return withNested(RecordForms.of(kind).shape().fields()).toList();
    }

    private static Stream<Field<?>> withNested(List<Field<?>> fields) {
        return fields.stream()
                .flatMap(field ->
                        Stream.concat(Stream.of(field), withNested(field.shape().fields())));
    }
}
