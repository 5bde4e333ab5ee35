package dev.oddline.yaml;

import dev.oddline.source.HiddenCharacters;
import java.util.List;
import java.util.Map;

/**
 * Writes a tree as YAML 1.2 in the house style: keys in the given order, one record key a line, small inner collections
 * in brackets, texts of several lines as literal blocks. Quotes stand only where a reader of YAML 1.1 or 1.2 would
 * otherwise see another value. What is written reads back as the same data.
 *
 * <p>A scalar of style {@code PLAIN} is written as it is, so that numbers, truth values and times stay what they are; one
 * of another style stays text.
 */
public final class YamlWriter {
    private static final int INDENT = 2;
    private static final int MAX_WIDTH = 100;
    private static final int ROOT_COLLECTIONS = INDENT;

    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> comments;

    private YamlWriter(Map<String, String> comments) {
        this.comments = comments;
    }

    /** Returns the text of a tree. */
    public static String write(YamlNode root) {
        return write(root, Map.of());
    }

    /**
     * Returns the text of a tree with comments.
     *
     * @param comments path of an entry, its keys joined with dots, to the text that stands before it, one or more lines; an
     *     empty line stays empty
     */
    public static String write(YamlNode root, Map<String, String> comments) {
        YamlWriter writer = new YamlWriter(Map.copyOf(comments));
        if (isEmpty(root)) {
            writer.out.append(FlowWriter.write(root)).append('\n');
        } else if (root instanceof YamlScalar scalar) {
            writer.writeScalar(scalar, 0);
        } else {
            writer.writeBlock(root, 0, "");
        }
        return writer.out.toString();
    }

    /** Returns a text as it is written as a value on one line or between brackets. */
    public static String value(String text) {
        return ScalarWriter.inFlow(YamlScalar.ofText(text));
    }

    /** Returns a key as it is written before a colon. */
    public static String key(String text) {
        return ScalarWriter.key(YamlScalar.ofText(text));
    }

    /** Writes a collection that is not empty, each child on a line of its own. */
    private void writeBlock(YamlNode node, int indent, String path) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                writeEntry(entry, indent, path);
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                writeItem(item, indent, path);
            }
        }
    }

    private void writeEntry(YamlEntry entry, int indent, String path) {
        String key = entry.key().text();
        String entryPath = path.isEmpty() ? key : path + "." + key;
        writeComment(entryPath, indent);
        indent(indent);
        int lineStart = out.length() - indent;
        out.append(ScalarWriter.key(entry.key())).append(':');
        if (entry.value() instanceof YamlScalar scalar) {
            if (!(scalar.isPlain() && scalar.text().isEmpty())) {
                out.append(' ');
            }
            writeScalar(scalar, indent + INDENT);
        } else if (fitsOneLine(entry.value(), indent, out.length() - lineStart, entryPath)) {
            out.append(' ').append(FlowWriter.write(entry.value())).append('\n');
        } else {
            out.append('\n');
            writeBlock(entry.value(), indent + INDENT, entryPath);
        }
    }

    private void writeItem(YamlNode item, int indent, String path) {
        int start = out.length();
        if (item instanceof YamlScalar scalar) {
            indent(indent);
            out.append(scalar.isPlain() && scalar.text().isEmpty() ? "-" : "- ");
            writeScalar(scalar, indent + INDENT);
        } else if (fitsOneLine(item, indent, indent + INDENT, path)) {
            indent(indent);
            out.append("- ").append(FlowWriter.write(item)).append('\n');
        } else {
            writeBlock(item, indent + INDENT, path);
            out.setCharAt(start + indent, '-');
        }
    }

    /** Writes a value where the line stands, and ends the line. */
    private void writeScalar(YamlScalar scalar, int indent) {
        if (!ScalarWriter.fitsBlock(scalar)) {
            out.append(ScalarWriter.inBlock(scalar)).append('\n');
            return;
        }
        out.append(ScalarWriter.blockHeader(scalar)).append('\n');
        scalar.text().lines().forEach(line -> {
            if (!line.isEmpty()) {
                indent(Math.max(indent, INDENT));
                out.append(line);
            }
            out.append('\n');
        });
    }

    private void writeComment(String path, int indent) {
        String comment = comments.getOrDefault(path, "");
        if (comment.isEmpty()) {
            return;
        }
        for (String line : List.of(comment.split("\n", -1))) {
            if (!line.isBlank()) {
                indent(indent);
                out.append("# ").append(HiddenCharacters.shown(line.stripTrailing()));
            }
            out.append('\n');
        }
    }

    private boolean fitsOneLine(YamlNode collection, int indent, int column, String path) {
        if (isEmpty(collection)) {
            return true;
        }
        boolean atRoot = collection instanceof YamlMapping && indent < ROOT_COLLECTIONS;
        boolean commented = comments.keySet().stream().anyMatch(key -> key.startsWith(path + "."));
        if (atRoot || commented || !FlowWriter.isFlat(collection)) {
            return false;
        }
        String line = FlowWriter.write(collection);
        return column + 1 + line.codePointCount(0, line.length()) <= MAX_WIDTH;
    }

    private void indent(int count) {
        out.append(" ".repeat(count));
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlMapping mapping
                ? mapping.entries().isEmpty()
                : node instanceof YamlSequence sequence && sequence.items().isEmpty();
    }
}
