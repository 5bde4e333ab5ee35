package dev.oddline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.message.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MarkdownSentenceTest {

    @Test
    void theWordsAreTextAndTheNamesAreCode() {
        assertThat(said(Message.of("missing-file", "data/a.csv")))
                .isEqualTo("there is no file `data/a.csv` in this repository");
    }

    @Test
    void aListOfNamesIsACodeSpanForEach() {
        assertThat(said(Message.of("missing-file", "a`, `b")))
                .isEqualTo("there is no file `a`, `b` in this repository");
    }

    @Test
    void namesThatBringTheirBackticksAreCodeSpansToo() {
        assertThat(said(Message.of("lineage-cycle", "a", "`a` → `b@c` → `a`")))
                .isEqualTo("`a` is made from itself: `a` → `b@c` → `a`");
    }

    @Test
    void aWordOrNumberWithoutBackticksStaysText() {
        assertThat(said(Message.of("malformed-number", "n", "x", Message.of("malformed-number.in-quotes"))))
                .startsWith("`n` must be a number, not `x`: ")
                .doesNotContain("``");
    }

    /** Of 27 short ids of commits one has digits only. */
    @Test
    void theIdOfACommitIsCodeAlsoWhereItHasDigitsOnly() {
        assertThat(said(Message.of("frozen-record-changed.in", "8650096"))).isEqualTo("in `8650096`");
        assertThat(said(Message.of("frozen-record-changed.in", "650096"))).isEqualTo("in 650096");
    }

    static List<String> hostile() {
        return List.of(
                "@everyone",
                "#1",
                "https://example.com",
                "GH-1",
                "0123456789abcdef",
                "8650096",
                "defaced",
                "<b>",
                "[a](b)",
                "x` @you `y",
                "`",
                "***");
    }

    /** CommonMark 0.31, 6.1: a code span ends at the first run of as many backticks as it began with. */
    @ParameterizedTest
    @MethodSource("hostile")
    void aValueNeverLeavesItsCodeSpan(String value) {
        for (Message message :
                List.of(Message.of("missing-file", value), Message.of("id-pattern-mismatch", "a", value))) {
            assertThat(outsideCode(said(message)))
                    .doesNotContainAnyWhitespaces()
                    .isEqualTo(outsideCode(said(Message.of(
                            message.key(),
                            message.arguments().stream().map(a -> "x.y").toArray()))));
        }
    }

    private static String said(Message message) {
        return MarkdownSentence.of(message, Reports.MESSAGES);
    }

    /** Returns what stands outside of the code spans, without blanks. */
    private static String outsideCode(String markdown) {
        StringBuilder outside = new StringBuilder();
        int at = 0;
        while (at < markdown.length()) {
            int run = at;
            while (run < markdown.length() && markdown.charAt(run) == '`') {
                run++;
            }
            if (run == at) {
                outside.append(markdown.charAt(at++));
                continue;
            }
            at = closing(markdown, run, run - at);
        }
        return outside.toString().replace(" ", "");
    }

    private static int closing(String markdown, int from, int length) {
        int at = from;
        while (at < markdown.length()) {
            int run = at;
            while (run < markdown.length() && markdown.charAt(run) == '`') {
                run++;
            }
            if (run - at == length) {
                return run;
            }
            at = Math.max(run, at + 1);
        }
        throw new AssertionError("a code span is open: " + markdown);
    }
}
