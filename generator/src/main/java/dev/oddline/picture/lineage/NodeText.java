package dev.oddline.picture.lineage;

import java.util.ArrayList;
import java.util.List;

/**
 * How the text of a lineage node fits into its width, which is estimated: wide characters count double.
 *
 * @param kind first line, left
 * @param factBeside first line, right; empty where the fact does not fit there
 * @param id its lines, broken after a separator where there is one near the end
 * @param factBelow last line; empty where the fact stands beside the kind or there is none
 */
record NodeText(String kind, String factBeside, List<String> id, String factBelow) {

    private static final int ID_CHARACTERS = 23;
    private static final int CHARACTERS = 25;
    private static final int GAP = 3;
    private static final int BREAK_BEFORE_END = 9;
    private static final int FIRST_WIDE_CHARACTER = 0x1100;

    NodeText {
        id = List.copyOf(id);
    }

    static NodeText of(LineageNode node) {
        boolean beside = width(node.kind()) + GAP + width(node.fact()) <= CHARACTERS;
        return new NodeText(
                cut(node.kind()), beside ? node.fact() : "", lines(node.id()), beside ? "" : cut(node.fact()));
    }

    int linesBelowKind() {
        return Math.max(id.size(), 1) + (factBelow.isEmpty() ? 0 : 1);
    }

    private static List<String> lines(String id) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < id.length()) {
            int end = fit(id, start, ID_CHARACTERS);
            int next = end < id.length() ? afterSeparator(id, start, end) : end;
            lines.add(id.substring(start, next));
            start = next;
        }
        return lines;
    }

    private static int afterSeparator(String id, int start, int end) {
        for (int i = end; i > Math.max(start, end - BREAK_BEFORE_END); i--) {
            if ("-_.".indexOf(id.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }

    private static String cut(String text) {
        return fit(text, 0, CHARACTERS) == text.length()
                ? text
                : text.substring(0, fit(text, 0, CHARACTERS - 1)).stripTrailing() + "…";
    }

    private static int fit(String text, int start, int room) {
        int width = 0;
        int end = start;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            width += width(character);
            if (width > room) {
                return end;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static int width(String text) {
        return text.codePoints().map(NodeText::width).sum();
    }

    private static int width(int character) {
        return character < FIRST_WIDE_CHARACTER ? 1 : 2;
    }
}
