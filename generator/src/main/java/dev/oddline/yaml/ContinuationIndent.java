package dev.oddline.yaml;

import dev.oddline.message.Message;
import dev.oddline.source.Position;
import dev.oddline.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Finds lines of a bracketed or quoted value that are not indented more than the key they belong to. YAML wants them to
 * be; the parser does not mind, other readers do. A closing bracket alone may stand under its key, as everybody writes it.
 */
final class ContinuationIndent {
    private final String text;
    private final Findings findings;
    private Optional<List<String>> lines = Optional.empty();

    ContinuationIndent(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** Looks at the lines of a flow collection after its first one. */
    void checkBrackets(Span span, int least) {
        check(span, least, "]}#");
    }

    /** Looks at the lines of a quoted scalar after its first one. */
    void checkQuoted(Span span, int least) {
        check(span, least, "");
    }

    private void check(Span span, int least, String exempt) {
        for (int number = span.start().line() + 1; number <= span.end().line(); number++) {
            String line = lines().get(number - 1);
            int spaces = 0;
            while (spaces < line.length() && line.charAt(spaces) == ' ') {
                spaces++;
            }
            String content = line.strip();
            if (spaces < least && !content.isEmpty() && exempt.indexOf(content.charAt(0)) < 0) {
                Position position = new Position(number, spaces + 1);
                findings.report(
                        SyntaxRules.YAML_SYNTAX,
                        new Span(position, position),
                        Message.of("yaml-syntax.continuation"),
                        Message.of("yaml-syntax.continuation-help", least));
            }
        }
    }

    private List<String> lines() {
        if (lines.isEmpty()) {
            lines = Optional.of(List.of(text.split("\r\n|\n|\r", -1)));
        }
        return lines.get();
    }
}
