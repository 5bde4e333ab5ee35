package dev.oddline.yaml;

import dev.oddline.source.Span;
import java.util.List;

/** Values in the order in which they were written. */
public record YamlSequence(List<YamlNode> items, Span span) implements YamlNode {

    public YamlSequence {
        items = List.copyOf(items);
    }

    /** Returns a sequence that stands nowhere yet. */
    public static YamlSequence of(List<? extends YamlNode> items) {
        return new YamlSequence(List.copyOf(items), Span.START);
    }
}
