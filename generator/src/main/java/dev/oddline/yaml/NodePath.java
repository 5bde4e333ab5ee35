package dev.oddline.yaml;

import dev.oddline.source.Position;
import dev.oddline.source.Span;
import java.util.List;

/** The way from the root of a document to a place in it, which stays the same when lines are added above. */
public final class NodePath {
    private NodePath() {}

    /**
     * Returns the keys and the 0-based numbers of list items that lead to the innermost value or key at a position, such
     * as {@code inputs[0].dataset_version_id}; empty for a place that belongs to the document as a whole.
     */
    public static String at(YamlNode root, Position position) {
        StringBuilder path = new StringBuilder();
        append(root, position, path);
        return path.toString();
    }

    private static void append(YamlNode node, Position position, StringBuilder path) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                boolean inValue = holds(entry.value().span(), position);
                if (inValue || holds(entry.key().span(), position)) {
                    path.append(path.isEmpty() ? "" : ".").append(entry.key().text());
                    if (inValue) {
                        append(entry.value(), position, path);
                    }
                    return;
                }
            }
        } else if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = sequence.items();
            for (int i = 0; i < items.size(); i++) {
                if (holds(items.get(i).span(), position)) {
                    path.append('[').append(i).append(']');
                    append(items.get(i), position, path);
                    return;
                }
            }
        }
    }

    private static boolean holds(Span span, Position position) {
        return position.equals(span.start())
                || (position.compareTo(span.start()) > 0 && position.compareTo(span.end()) < 0);
    }
}
