package dev.oddline.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a small collection on one line, in brackets. */
final class FlowWriter {
    private FlowWriter() {}

    /** Returns whether a collection holds nothing but values of one line, so that brackets keep it readable. */
    static boolean isFlat(YamlNode collection) {
        return children(collection).stream().allMatch(FlowWriter::isShort);
    }

    static String write(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return ScalarWriter.inFlow(scalar);
        }
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> ScalarWriter.key(entry.key()) + ": " + write(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return children(node).stream().map(FlowWriter::write).collect(Collectors.joining(", ", "[", "]"));
    }

    private static boolean isShort(YamlNode child) {
        return child instanceof YamlScalar scalar
                ? !ScalarWriter.fitsBlock(scalar)
                : children(child).isEmpty();
    }

    private static List<YamlNode> children(YamlNode collection) {
        if (collection instanceof YamlMapping mapping) {
            return mapping.entries().stream().map(YamlEntry::value).toList();
        }
        return collection instanceof YamlSequence sequence ? sequence.items() : List.of();
    }
}
