package dev.oddline.report;

import dev.oddline.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A user's line with a span marked below it, cut around the span where it is too wide.
 *
 * @param line what is shown of the line
 * @param indent columns before the mark
 * @param length columns of the mark, at least 1
 */
record Excerpt(String line, int indent, int length) {
    private static final int CONTEXT = 24;

    /**
     * Returns the excerpt of a line.
     *
     * @param span starts on this line; what goes beyond its end is not marked
     * @param width columns of the terminal that are left for the line
     */
    static Excerpt of(String line, Span span, int width) {
        int[] characters = line.codePoints().toArray();
        int from = Math.min(span.start().column() - 1, characters.length);
        int to = span.end().line() > span.start().line()
                ? characters.length
                : Math.min(Math.max(span.end().column() - 1, from), characters.length);
        int first = 0;
        if (widthOf(characters, 0, Math.min(to, from + width)) > width) {
            first = Math.max(0, from - CONTEXT);
        }
        List<String> shown = new ArrayList<>();
        int columns = first > 0 ? 1 : 0;
        int last = first;
        while (last < characters.length && columns + VisibleText.width(characters[last]) <= width - 1) {
            columns += VisibleText.width(characters[last]);
            shown.add(VisibleText.of(characters[last]));
            last++;
        }
        String text = (first > 0 ? "…" : "") + String.join("", shown) + (last < characters.length ? "…" : "");
        int indent = (first > 0 ? 1 : 0) + widthOf(characters, first, from);
        int length = Math.max(1, widthOf(characters, from, Math.min(to, last)));
        return new Excerpt(text, indent, length);
    }

    private static int widthOf(int[] characters, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += VisibleText.width(characters[i]);
        }
        return width;
    }
}
