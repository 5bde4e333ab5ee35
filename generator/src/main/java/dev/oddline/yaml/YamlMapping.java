package dev.oddline.yaml;

import dev.oddline.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Keys with values, in the order in which they were written.
 *
 * @param entries keys are unique
 */
public record YamlMapping(List<YamlEntry> entries, Span span) implements YamlNode {

    public YamlMapping {
        entries = List.copyOf(entries);
    }

    /** Returns a mapping that stands nowhere yet. */
    public static YamlMapping of(List<YamlEntry> entries) {
        return new YamlMapping(entries, Span.START);
    }

    /** Returns the entry of a key. */
    public Optional<YamlEntry> entry(String key) {
        for (YamlEntry entry : entries) {
            if (entry.key().text().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Returns the value of a key. */
    public Optional<YamlNode> get(String key) {
        return entry(key).map(YamlEntry::value);
    }
}
