package dev.oddline.diagnostic;

import dev.oddline.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes edits in a text. */
public final class EditedText {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private EditedText() {}

    /**
     * Returns the text after some edits, with the line ends it had.
     *
     * @param edits places in {@code text}, any order; none touches another
     */
    public static String of(String text, List<Edit> edits) {
        List<Integer> lines = lineStarts(text);
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder edited = new StringBuilder(text);
        List<Edit> sorted = edits.stream().sorted().toList();
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Edit edit = sorted.get(i);
            edited.replace(
                    offset(text, lines, edit.span().start()),
                    offset(text, lines, edit.span().end()),
                    edit.text().replace("\n", lineEnd));
        }
        return edited.toString();
    }

    private static List<Integer> lineStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        Matcher end = LINE_END.matcher(text);
        while (end.find()) {
            starts.add(end.end());
        }
        return starts;
    }

    private static int offset(String text, List<Integer> lines, Position position) {
        return text.offsetByCodePoints(lines.get(position.line() - 1), position.column() - 1);
    }
}
