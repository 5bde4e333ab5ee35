package dev.oddline.decode;

import dev.oddline.record.Stated;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a mapping states of each of its fields, after it was read. */
public final class FieldValues {
    private final Map<String, Stated<?>> values;
    private final YamlMapping mapping;

    FieldValues(Map<String, Stated<?>> values, YamlMapping mapping) {
        this.values = values;
        this.mapping = mapping;
    }

    /** Returns what is stated of a field. */
    @SuppressWarnings("unchecked") // the value was put in by the same field's shape
    public <T> Stated<T> get(Field<T> field) {
        Stated<?> stated = values.get(field.name());
        return stated == null ? Stated.absent() : (Stated<T>) stated;
    }

    /** Returns the value of a field, if one is given. */
    public <T> Optional<T> value(Field<T> field) {
        return get(field).value();
    }

    /** Returns the items of a list field; empty where none is given. */
    public <T> List<T> list(Field<List<T>> field) {
        return value(field).orElse(List.of());
    }

    /** Returns the entries of a map field in the order of the file; empty where none is given. */
    public <T> Map<String, T> map(Field<Map<String, T>> field) {
        return value(field).orElse(Map.of());
    }

    /** Returns whether the key is written at all, readable or not. */
    boolean mentions(Field<?> field) {
        return values.containsKey(field.name());
    }

    /** Returns the names of the keys that are written. */
    Set<String> mentioned() {
        return values.keySet();
    }

    /** Returns where the key of a field stands; empty if it is not written. */
    Optional<Span> keySpan(Field<?> field) {
        return mapping.entry(field.name()).map(entry -> entry.key().span());
    }

    /** Returns where the mapping stands. */
    public Span span() {
        return mapping.span();
    }
}
