package dev.oddline.yaml;

import dev.oddline.source.Position;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The parser's places, which are 0-based, as ours. Both count columns in code points and take CR, CR LF and LF for a line end. */
final class Marks {
    private Marks() {}

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
