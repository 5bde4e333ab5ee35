package dev.oddline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.source.RepoPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {
    private static final RepoPath PATH = new RepoPath("a.yaml");

    @Test
    void isEmptyForEqualTexts() {
        assertThat(UnifiedDiff.of(PATH, "a\nb", "a\nb", Paint.NONE)).isEmpty();
    }

    @Test
    void gitMakesTheSecondTextOfTheFirst(@TempDir Path folder) throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 25; i++) {
            String before = text(random, 30);
            String after = changed(random, before);
            String diff = UnifiedDiff.of(PATH, before, after, Paint.NONE);
            assertThat(applied(folder, before, diff)).as(diff).isEqualTo(after);
        }
    }

    private static String applied(Path folder, String before, String diff) throws Exception {
        Files.writeString(folder.resolve("a.yaml"), before);
        if (!diff.isEmpty()) {
            Files.writeString(folder.resolve("a.diff"), diff);
            Process git = new ProcessBuilder("git", "apply", "a.diff")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).as("%s%n%s", said, diff).isZero();
        }
        return Files.readString(folder.resolve("a.yaml"));
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int lines = 1 + random.nextInt(most);
        for (int i = 0; i < lines; i++) {
            text.append("key").append(random.nextInt(8)).append(": 雨\n");
        }
        return random.nextInt(3) == 0 ? text.substring(0, text.length() - 1) : text.toString();
    }

    private static String changed(Random random, String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.add(at, "new" + i + "\n");
                case 1 -> lines.set(at, "other" + i + (lines.get(at).endsWith("\n") ? "\n" : ""));
                default -> {
                    if (lines.size() > 1) {
                        lines.remove(at);
                    }
                }
            }
        }
        return String.join("", lines);
    }
}
