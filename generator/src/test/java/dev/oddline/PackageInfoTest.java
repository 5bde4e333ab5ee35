package dev.oddline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageInfoTest {

    private static final Path SOURCES = Path.of("generator", "src", "main", "java");

    private static final Pattern DOCUMENTED_AND_NULL_MARKED =
            Pattern.compile("\\A/\\*\\* [^\\n]+ \\*/\\n@NullMarked\\npackage [a-z.]+;\\n");

    @Test
    void everyPackageSaysInOneLineWhatItIsAndIsNullMarked() throws IOException {
        assertThat(packages())
                .isNotEmpty()
                .map(folder -> folder.resolve("package-info.java"))
                .allSatisfy(
                        file -> assertThat(file).isRegularFile().content().containsPattern(DOCUMENTED_AND_NULL_MARKED));
    }

    private static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
