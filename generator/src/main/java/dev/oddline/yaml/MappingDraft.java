package dev.oddline.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A mapping that is being put together to be written, in the order of the calls:
 *
 * <pre>{@code
 * YamlWriter.write(new MappingDraft()
 *         .text("run_id", "bev-0042")
 *         .number("lr", new BigDecimal("1.0e-4"))
 *         .plain("started_at", "2026-03-02T01:20:00Z")
 *         .build());
 * }</pre>
 */
public final class MappingDraft {
    private final List<YamlEntry> entries = new ArrayList<>();

    /** Adds a text; it gets quotes where it needs them to stay text. */
    public MappingDraft text(String key, String value) {
        return put(key, YamlScalar.ofText(value));
    }

    /** Adds a value without quotes whatever a reader takes it for, such as a time or {@code .nan}. */
    public MappingDraft plain(String key, String value) {
        return put(key, YamlScalar.ofPlain(value));
    }

    /** Adds a number with the digits it has. */
    public MappingDraft number(String key, BigDecimal value) {
        return put(key, YamlScalar.ofNumber(value));
    }

    /** Adds a truth value. */
    public MappingDraft bool(String key, boolean value) {
        return put(key, YamlScalar.ofPlain(Boolean.toString(value)));
    }

    /** Adds a value of any sort. */
    public MappingDraft put(String key, YamlNode value) {
        entries.add(new YamlEntry(YamlScalar.ofText(key), value));
        return this;
    }

    /** Returns the mapping. */
    public YamlMapping build() {
        return YamlMapping.of(entries);
    }
}
