package dev.oddline.picture;

import java.util.ArrayList;
import java.util.List;

/** What fits into a node of a lineage picture; widths are estimated, wide characters count double. */
final class NodeText {

    private static final int ID_CHARACTERS = 23;
    private static final int HEAD_CHARACTERS = 27;
    private static final int BREAK_BEFORE_END = 9;
    private static final int FIRST_WIDE_CHARACTER = 0x1100;

    private NodeText() {}

    /** Returns the id in lines that fit, broken after a separator where there is one near the end. */
    static List<String> lines(String id) {
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

    /** Returns the fact as far as it fits beside the kind. */
    static String fact(String kind, String fact) {
        int room = HEAD_CHARACTERS - width(kind) - 1;
        if (width(fact) <= room) {
            return fact;
        }
        int end = fit(fact, 0, Math.max(room - 1, 0));
        return end == 0 ? "" : fact.substring(0, end).stripTrailing() + "…";
    }

    /** Returns the kind as far as it fits. */
    static String kind(String kind) {
        int end = fit(kind, 0, HEAD_CHARACTERS);
        return end == kind.length() ? kind : kind.substring(0, fit(kind, 0, HEAD_CHARACTERS - 1)) + "…";
    }

    private static int afterSeparator(String id, int start, int end) {
        for (int i = end; i > Math.max(start, end - BREAK_BEFORE_END); i--) {
            if ("-_.".indexOf(id.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }

    private static int fit(String text, int start, int room) {
        int width = 0;
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            width += width(c);
            if (width > room) {
                return end;
            }
            end += Character.charCount(c);
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
