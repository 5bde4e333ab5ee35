package dev.oddline.yaml;

import dev.oddline.source.Position;
import dev.oddline.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way from the root of a document to a place in it, which stays the same when lines are added above. */
public final class NodePath {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\.|(?=\\[)|$)|\\[([0-9]{1,6})]\\.?");

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

    /** Returns the value at the end of a way that {@link #at} has returned; empty where there is none now. */
    public static Optional<YamlNode> find(YamlNode root, String path) {
        Optional<YamlNode> node = Optional.of(root);
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            Optional<String> key = Optional.ofNullable(step.group(1));
            int item = Integer.parseInt(Optional.ofNullable(step.group(2)).orElse("0"));
            node = node.flatMap(n -> key.isPresent() ? value(n, key.get()) : item(n, item));
        }
        return node;
    }

    private static Optional<YamlNode> value(YamlNode node, String key) {
        return node instanceof YamlMapping mapping ? mapping.get(key) : Optional.empty();
    }

    private static Optional<YamlNode> item(YamlNode node, int number) {
        return node instanceof YamlSequence sequence
                ? sequence.items().stream().skip(number).findFirst()
                : Optional.empty();
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
