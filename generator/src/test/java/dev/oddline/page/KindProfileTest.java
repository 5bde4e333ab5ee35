package dev.oddline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.decode.RecordForms;
import dev.oddline.record.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindProfileTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void namesFieldsOfItsKindOnly(Kind kind) {
        KindProfile profile = KindProfile.of(kind);

        assertThat(Stream.of(profile.columns(), profile.badges(), profile.first(), profile.inputs())
                        .flatMap(fields -> fields.stream())
                        .toList())
                .isNotEmpty()
                .isSubsetOf(RecordForms.of(kind).shape().fields().stream()
                        .map(field -> field.name())
                        .toList());
    }
}
