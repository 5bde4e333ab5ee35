package dev.oddline.report;

import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import java.util.regex.Pattern;

/**
 * A sentence of the catalogue as Markdown: what the catalogue says is text, what stands between its backticks and whatever a
 * record put in is a code span, so that no value becomes markup, a link or a mention.
 */
final class MarkdownSentence {
    /** How a message lists names, with the backticks of the catalogue before the first and after the last. */
    private static final String BETWEEN_NAMES = "`, `";

    /** Words and numbers mean nothing to a renderer, unless they may be the short id of a commit, which GitHub makes a link. */
    private static final Pattern PLAIN =
            Pattern.compile("(?![0-9a-f]{7,40}$)(?:[A-Za-z]+(?: [A-Za-z]+)*|[-+]?[0-9][0-9,]*(?:\\.[0-9]+)?%?)");

    /** Names with their backticks, such as the way round a cycle. */
    private static final Pattern NAMES = Pattern.compile("`[^`]+`(?:(?:, | → | / )`[^`]+`)*");

    private static final String MARKUP = "\\*_[]<>#|~!";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private boolean inCode;

    private MarkdownSentence() {}

    static String of(Message message, MessageCatalogue messages) {
        MarkdownSentence sentence = new MarkdownSentence();
        messages.tell(message, sentence::own, sentence::given);
        sentence.closeCode();
        return sentence.text.toString();
    }

    private void own(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '`') {
                closeCode();
                inCode = !inCode;
            } else if (inCode) {
                code.append(c);
            } else {
                text.append(MARKUP.indexOf(c) < 0 ? "" : "\\").append(c);
            }
        }
    }

    private void given(String value) {
        if (!inCode && NAMES.matcher(value).matches()) {
            own(value);
            return;
        }
        if (!inCode) {
            text.append(PLAIN.matcher(value).matches() ? value : Markdown.code(value));
            return;
        }
        int from = 0;
        for (int next = value.indexOf(BETWEEN_NAMES); next >= 0; next = value.indexOf(BETWEEN_NAMES, from)) {
            code.append(value, from, next);
            closeCode();
            text.append(", ");
            from = next + BETWEEN_NAMES.length();
        }
        code.append(value, from, value.length());
    }

    private void closeCode() {
        if (!code.isEmpty()) {
            text.append(Markdown.code(code.toString()));
            code.setLength(0);
        }
    }
}
