package dev.oddline.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference documentation says what the forms say. */
class RecordPageFilesTest {
    private static final Path FOLDER = Path.of("generator", "docs", "records");

    static List<DocumentForm> forms() {
        return DocumentForm.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormHasItsPage(DocumentForm form) throws IOException {
        Generated.check(
                FOLDER.resolve(RecordPages.fileName(form)),
                RecordPages.page(form).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFirstPageLeadsToAllOthers() throws IOException {
        Generated.check(FOLDER.resolve("README.md"), RecordPages.index().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thereIsNoOtherPage() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files).hasSize(forms().size() + 1);
        }
    }
}
