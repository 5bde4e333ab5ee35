package dev.oddline.report;

import dev.oddline.report.LineDifference.Fate;
import dev.oddline.report.LineDifference.Line;
import dev.oddline.source.RepoPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The difference of two texts of one file, as {@code diff -u} and git print it. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String NO_LINE_END = "\\ No newline at end of file\n";

    private UnifiedDiff() {}

    /** Returns the difference with three lines of context, ending in a line feed; empty if the texts are equal. */
    static String of(RepoPath path, String before, String after, Paint paint) {
        List<Line> lines = LineDifference.of(lines(before), lines(after));
        StringBuilder diff = new StringBuilder();
        int[] number = {1, 1};
        for (int i = 0; i < lines.size(); ) {
            int first = nextChange(lines, i);
            if (first == lines.size()) {
                break;
            }
            int from = Math.max(i, first - CONTEXT);
            int to = end(lines, first);
            count(lines.subList(i, from), number);
            hunk(lines.subList(from, to), number, paint, diff);
            i = to;
        }
        String head = "--- a/" + path + "\n+++ b/" + path + "\n";
        return diff.isEmpty() ? "" : paint.paint(Style.BOLD, head.strip()) + "\n" + diff;
    }

    /** Returns the lines with their ends. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
    }

    private static int nextChange(List<Line> lines, int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).fate() == Fate.KEPT) {
            i++;
        }
        return i;
    }

    /** Returns the end of a hunk: changes with at most twice the context between them belong together. */
    private static int end(List<Line> lines, int change) {
        int last = change;
        int next = change;
        while (next < lines.size() && next - last <= 2 * CONTEXT + 1) {
            last = next;
            next = nextChange(lines, next + 1);
        }
        return Math.min(lines.size(), last + CONTEXT + 1);
    }

    private static void count(List<Line> lines, int[] number) {
        number[0] += (int) lines.stream().filter(l -> l.fate() != Fate.ADDED).count();
        number[1] += (int) lines.stream().filter(l -> l.fate() != Fate.REMOVED).count();
    }

    private static void hunk(List<Line> lines, int[] number, Paint paint, StringBuilder diff) {
        int[] start = number.clone();
        count(lines, number);
        String range = "@@ -" + range(start[0], number[0]) + " +" + range(start[1], number[1]) + " @@";
        diff.append(paint.paint(Style.HELP, range)).append('\n');
        List<String> shown = new ArrayList<>();
        for (Line line : lines) {
            String text = VisibleText.of(line.text().replaceFirst("\r?\n$", ""));
            shown.add(
                    switch (line.fate()) {
                        case KEPT -> " " + text;
                        case REMOVED -> paint.paint(Style.REMOVED, "-" + text);
                        case ADDED -> paint.paint(Style.ADDED, "+" + text);
                    });
            shown.add(line.text().endsWith("\n") ? "\n" : "\n" + NO_LINE_END);
        }
        diff.append(String.join("", shown));
    }

    private static String range(int from, int to) {
        int length = to - from;
        return (length == 0 ? from - 1 : from) + (length == 1 ? "" : "," + length);
    }
}
