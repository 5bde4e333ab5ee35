package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.git.MadeRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answers that the sample has committed are those that verification finds. After a change to the sample:
 * {@code SOURCE_DATE_EPOCH=1773525600 generator/oddline check --verify --recompute --record}.
 */
class SampleVerificationTest {
    private static final Path SAMPLE = Path.of("metadata");
    private static final String ANSWERS = "metadata/_verification/verifications.csv";

    @TempDir
    Path root;

    @Test
    void theSampleHoldsTheAnswersOfToday() throws IOException {
        CheckFolder folder = new CheckFolder(root);
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve("metadata").resolve(SAMPLE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        // One dataset version names a blob of the repository.
        String blob = "metadata/tables/plan_cases-v2025.12.csv";
        try (MadeRepository repository = MadeRepository.in(root)) {
            repository.commit(1, "the records", Map.of(blob, folder.text(blob)));
        }
        List<String> committed = Files.readAllLines(folder.path(ANSWERS));
        Files.delete(folder.path(ANSWERS));
        folder.check("--verify", "--recompute", "--record");
        assertThat(Files.readAllLines(folder.path(ANSWERS))).containsExactlyElementsOf(committed);
    }
}
