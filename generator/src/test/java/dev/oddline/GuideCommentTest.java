package dev.oddline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The comment that the guide shows as a reader sees it is the one that it shows as it is written. */
class GuideCommentTest {
    private static final Path PAGE = Path.of("generator", "docs", "review.md");
    private static final Pattern WRITTEN = Pattern.compile("(?s)--format markdown  # exit 1\n(.*?)\n```");

    @Test
    void theQuoteIsWhatTheCommandPrints() throws IOException {
        String page = Files.readString(PAGE);
        String written =
                WRITTEN.matcher(page).results().findFirst().orElseThrow().group(1);
        List<String> quoted = page.lines()
                .filter(line -> line.startsWith(">"))
                .map(line -> line.replaceFirst("^> ?", ""))
                .toList();
        String pattern = Stream.of(written.split("…", -1)).map(Pattern::quote).collect(Collectors.joining("[^\\n]*"));
        assertThat(String.join("\n", quoted)).matches(pattern);
    }
}
