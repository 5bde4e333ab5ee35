package dev.oddline.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NoteTextTest {

    private static String html(String markdown) {
        return NoteText.html(markdown.getBytes(StandardCharsets.UTF_8), 0);
    }

    @Test
    void keepsTheFileThatACodeBlockNames() {
        assertThat(html("```yaml configs/a.yaml\nlr: 1\n```\n"))
                .isEqualTo("<pre data-file=\"configs/a.yaml\"><code>lr: 1\n</code></pre>");
    }

    @Test
    void aBlockWithoutAFileHasNone() {
        assertThat(html("```yaml\nlr: 1\n```\n")).isEqualTo("<pre><code>lr: 1\n</code></pre>");
    }

    @Test
    void theNameOfAFileStaysText() {
        assertThat(html("``` a \"><script>alert(1)</script>\nx\n```\n")).doesNotContain("<script");
    }
}
