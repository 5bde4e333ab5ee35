package dev.oddline.report;

import dev.oddline.source.Position;
import dev.oddline.source.RepoPath;
import java.nio.charset.StandardCharsets;

/** What a reader of findings counts as a column. Ours are code points; all are 1-based. */
enum Columns {
    UTF_16 {
        @Override
        int length(String text) {
            return text.length();
        }
    },
    UTF_8 {
        @Override
        int length(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    };

    abstract int length(String text);

    /** Returns the column of a position; a position beyond the end of its line is counted in code points from there on. */
    int of(RepoPath path, Position position, Report report) {
        String line = report.line(path, position.line()).orElse("");
        int before = position.column() - 1;
        int inLine = Math.min(before, line.codePointCount(0, line.length()));
        return length(line.substring(0, line.offsetByCodePoints(0, inLine))) + before - inLine + 1;
    }
}
