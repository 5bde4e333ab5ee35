package dev.oddline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShellTextTest {
    @TempDir
    private Path folder;

    /** Returns what a shell makes of some words. */
    private List<String> shell(List<String> words) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        words.forEach(w ->
                script.append("printf '%s\\0' ").append(ShellText.quoted(w)).append('\n'));
        Path file = Files.writeString(folder.resolve("script.sh"), script.toString());
        Process sh = new ProcessBuilder("sh", file.toString())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(sh.waitFor()).isZero();
        return List.of(output.split("\0", -1)).subList(0, words.size());
    }

    @Test
    void whateverAValueHoldsIsOneWordAndNoCode() throws IOException, InterruptedException {
        List<String> words = List.of(
                "",
                "a b",
                "'; touch owned; '",
                "$(touch owned)",
                "`touch owned`",
                "\"",
                "\\",
                "-rf",
                "a\nb",
                "'\\''",
                "$HOME");
        assertThat(shell(words)).isEqualTo(words);
        assertThat(folder.resolve("owned")).doesNotExist();
    }

    @Test
    void hostileTextsStayWhatTheyAre() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        try (Stream<Path> lists = Files.list(RealData.at("hostile/lists"))) {
            for (Path list : lists.sorted().toList()) {
                for (String line : Files.readAllLines(list)) {
                    texts(new JsonMapper().readTree(line), words);
                }
            }
        }
        assertThat(words).hasSizeGreaterThan(300);
        assertThat(shell(words)).isEqualTo(words);
    }

    private static void texts(JsonNode node, List<String> words) {
        if (node.isString()) {
            String text = node.asString().replace("\0", "");
            // Half a surrogate pair has no UTF-8.
            if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                words.add(text);
            }
        }
        node.forEach(child -> texts(child, words));
    }
}
