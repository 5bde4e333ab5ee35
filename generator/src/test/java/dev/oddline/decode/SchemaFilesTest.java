package dev.oddline.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample holds the schemas, so that an editor finds them beside the records. */
class SchemaFilesTest {
    private static final Path FOLDER = Path.of("metadata", "schemas");

    static List<DocumentForm> forms() {
        return DocumentForm.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theSampleHoldsTheSchemaOfEveryForm(DocumentForm form) throws IOException {
        Generated.check(FOLDER.resolve(JsonSchemas.fileName(form)), JsonSchemas.file(form));
    }

    @Test
    void theSampleHoldsNoOtherSchema() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            forms().stream().map(JsonSchemas::fileName).toList());
        }
    }
}
