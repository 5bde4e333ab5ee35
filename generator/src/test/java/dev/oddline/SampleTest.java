package dev.oddline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample repository in {@code metadata/} is what its script writes. */
class SampleTest {
    private static final String SCRIPT = "generator/sample/make_sample.py";

    @Test
    void theScriptWritesTheSampleByteForByte(@TempDir Path folder) throws Exception {
        assumeTrue(answers("python3", "--version"), "skipped: python3 not present");

        run(folder, "python3", SCRIPT, "--out", folder.toString(), "--oddline", oddline());

        Map<String, String> written = texts(folder.resolve("metadata"));
        Map<String, String> kept = texts(Path.of("metadata"));
        assertThat(kept.keySet()).isEqualTo(written.keySet());
        written.forEach((path, text) -> assertThat(kept).as(path).containsEntry(path, text));
    }

    /** Returns the command that runs what is tested. */
    private static String oddline() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return "'%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' dev.oddline.cli.Main"
                .formatted(java, System.getProperty("java.class.path"));
    }

    private static boolean answers(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Runs a command under another locale and time zone than those of the files kept. */
    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TZ", "Pacific/Chatham");
        builder.environment().put("LC_ALL", "C");
        int status = builder.redirectOutput(output.toFile()).start().waitFor();
        assertThat(status)
                .as("%s: %s", Arrays.toString(command), Files.readString(output))
                .isZero();
    }

    /** Returns the files below a folder, by path; schemas, recorded answers and dot-files are not the script's. */
    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith("schemas/") && !path.startsWith("_verification/") && !path.startsWith(".")) {
                    texts.put(path, text(file));
                }
            });
        }
        return texts;
    }

    /** Returns the bytes of a file, each as one letter. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
