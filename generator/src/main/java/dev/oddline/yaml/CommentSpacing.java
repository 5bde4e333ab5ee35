package dev.oddline.yaml;

import dev.oddline.message.Message;
import dev.oddline.source.Position;
import dev.oddline.source.Span;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Finds a {@code #} that stands right after a value. YAML wants a space before a comment; the parser does not mind its
 * absence, other readers do.
 */
final class CommentSpacing {
    private final Findings findings;
    private int checkedTo;

    CommentSpacing(Findings findings) {
        this.findings = findings;
    }

    /** Looks at what lies between the event before and this one. */
    void check(Event event) {
        if (event.getStartMark().isEmpty() || event.getEndMark().isEmpty()) {
            return;
        }
        Mark start = event.getStartMark().get();
        boolean withinDocument = event.getEventId() != Event.ID.DocumentStart;
        if (withinDocument && start.getPointer() > checkedTo) {
            checkGap(start);
        }
        checkedTo = Math.max(checkedTo, event.getEndMark().get().getPointer());
    }

    private void checkGap(Mark end) {
        int[] text = end.getBuffer();
        boolean comment = false;
        for (int index = checkedTo; index < end.getPointer() && index < text.length; index++) {
            if (text[index] == '\n' || text[index] == '\r') {
                comment = false;
            } else if (text[index] == '#' && !comment) {
                comment = true;
                if (index > 0 && !isWhite(text[index - 1])) {
                    report(text, index);
                }
            }
        }
    }

    private void report(int[] text, int index) {
        Position position = Positions.of(text, index);
        findings.report(
                SyntaxRules.YAML_SYNTAX,
                new Span(position, position),
                Message.of("yaml-syntax.comment-without-space"),
                Message.of("yaml-syntax.comment-without-space-help"));
    }

    private static boolean isWhite(int codePoint) {
        return codePoint == ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }
}
