package dev.oddline.yaml;

import dev.oddline.source.Position;
import dev.oddline.source.Span;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Places in a text as ours. All count columns in code points and take CR, CR LF and LF for the end of a line. */
final class Positions {
    private Positions() {}

    /** Returns the parser's place, which is 0-based. */
    static Position of(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Returns from where to where an event goes. One without marks is at the start of the text; none ends before it starts. */
    static Span of(Event event) {
        if (event.getStartMark().isEmpty() || event.getEndMark().isEmpty()) {
            return Span.START;
        }
        Mark start = event.getStartMark().get();
        Mark end = event.getEndMark().get();
        int line = start.getLine() + 1;
        int column = start.getColumn() + 1;
        return end.getPointer() < start.getPointer()
                ? new Span(line, column, line, column)
                : new Span(line, column, end.getLine() + 1, end.getColumn() + 1);
    }

    /** Returns the place of a code point. */
    static Position of(int[] codePoints, int index) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            boolean carriageReturn = codePoints[i] == '\r' && codePoints[i + 1] != '\n';
            if (codePoints[i] == '\n' || carriageReturn) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, index - lineStart + 1);
    }
}
