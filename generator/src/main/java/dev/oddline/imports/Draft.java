package dev.oddline.imports;

import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping under construction: keys in the order in which they are put. */
public final class Draft {
    private final List<YamlEntry> entries = new ArrayList<>();

    /** Puts a text, which stays a text whatever it looks like. */
    public Draft text(String key, String text) {
        return node(key, textNode(text));
    }

    /** Puts a text if there is one. */
    public Draft text(String key, Optional<String> text) {
        text.ifPresent(t -> text(key, t));
        return this;
    }

    /** Puts a number, truth value or time, written as it is. */
    public Draft plain(String key, String written) {
        return node(key, YamlScalar.ofPlain(written));
    }

    /** Puts a number, truth value or time if there is one. */
    public Draft plain(String key, Optional<String> written) {
        written.ifPresent(w -> plain(key, w));
        return this;
    }

    /** Puts that a field's value is not known, and why. */
    public Draft unknown(String key, String reason) {
        return mapping(key, new Draft().text("unknown", reason));
    }

    /** Puts a mapping; nothing if it is empty. */
    public Draft mapping(String key, Draft mapping) {
        return mapping.entries.isEmpty() ? this : node(key, mapping.build());
    }

    /** Puts a mapping of texts; nothing if it is empty. */
    public Draft texts(String key, Map<String, String> texts) {
        Draft mapping = new Draft();
        texts.forEach(mapping::text);
        return mapping(key, mapping);
    }

    /** Puts a list; nothing if it is empty. */
    public Draft list(String key, List<? extends YamlNode> items) {
        return items.isEmpty() ? this : node(key, YamlSequence.of(items));
    }

    /** Puts any value. */
    public Draft node(String key, YamlNode value) {
        entries.add(new YamlEntry(textNode(key), value));
        return this;
    }

    /** Returns a draft with the same entries, which grows on its own. */
    public Draft copy() {
        Draft copy = new Draft();
        copy.entries.addAll(entries);
        return copy;
    }

    /** Returns the mapping as it is now. */
    public YamlMapping build() {
        return YamlMapping.of(entries);
    }

    /** Returns a text for a list. */
    public static YamlScalar textNode(String text) {
        return YamlScalar.ofText(text);
    }
}
