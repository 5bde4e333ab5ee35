package dev.oddline.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Markdown text below a size. Whatever a record or a path says stands in a code span, in which no renderer looks for markup,
 * links, mentions or references to issues.
 */
final class Markdown {
    private static final int MAX_BYTES = 60_000;
    private static final int MAX_SPAN = 400;

    private final StringBuilder text = new StringBuilder();
    private int bytes;

    /** Returns a foreign text as a code span on one line, cut after 400 characters; a bar is escaped, as in a table. */
    static String code(String foreign) {
        String visible = VisibleText.of(foreign.replaceAll("\\s+", " ").strip());
        int length = visible.codePointCount(0, visible.length());
        String cut = length <= MAX_SPAN ? visible : visible.substring(0, visible.offsetByCodePoints(0, MAX_SPAN)) + "…";
        int fence = 1;
        int run = 0;
        for (int i = 0; i < cut.length(); i++) {
            run = cut.charAt(i) == '`' ? run + 1 : 0;
            fence = Math.max(fence, run + 1);
        }
        String marks = "`".repeat(fence);
        String inner = cut.startsWith("`") || cut.endsWith("`") || cut.isEmpty() ? " " + cut + " " : cut;
        return marks + inner.replace("|", "\\|") + marks;
    }

    /** Appends lines; {@code false} if they do not fit. */
    boolean add(String lines) {
        String inert = InertText.lines(lines);
        int more = inert.getBytes(StandardCharsets.UTF_8).length + 1;
        if (bytes + more > MAX_BYTES) {
            return false;
        }
        text.append(inert).append('\n');
        bytes += more;
        return true;
    }

    /**
     * Appends a line for each item, as many as fit.
     *
     * @return how many were left out
     */
    <T> int addAll(List<T> items, int most, Function<T, String> line) {
        int added = 0;
        while (added < Math.min(items.size(), most) && add(line.apply(items.get(added)))) {
            added++;
        }
        return items.size() - added;
    }

    /** Appends a table with a row for each item, as many as fit, and beneath it how many were left out. */
    <T> void table(String head, List<T> items, int most, Function<T, String> row) {
        add(head);
        int left = addAll(items, most, row);
        add(left > 0 ? "\nand " + left + " more\n" : "");
    }

    /** Appends lines that must be there; they are few. */
    void close(String lines) {
        text.append(InertText.lines(lines)).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
