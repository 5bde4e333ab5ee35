package dev.oddline.record;

import java.util.Map;

/**
 * What every record says of itself, whatever its kind.
 *
 * @param id from the id field, or from the file's name where that field can't be read
 * @param tags in the order of the file
 * @param origin where it was imported from
 * @param replaces the record that this one amends
 */
public record Heading(
        RecordId id,
        Stated<LocalText> title,
        Stated<String> description,
        Stated<String> owner,
        Map<String, String> tags,
        Stated<Origin> origin,
        Stated<RecordId> replaces) {

    public Heading {
        tags = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(tags));
    }
}
