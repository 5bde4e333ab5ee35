package dev.oddline.decode;

import java.util.List;

/**
 * One key of a mapping.
 *
 * @param name the key, in snake_case
 * @param presence whether the key may be left out, and whether {@code {unknown: reason}} answers it
 * @param description what the value means, for editors, documentation and new records; one or two sentences
 * @param examples values as YAML texts, the best first
 */
public record Field<T>(String name, Shape<T> shape, Presence presence, String description, List<String> examples) {

    /** Whether a key may be left out. */
    public enum Presence {
        /** Must be there, with a value. */
        INDISPENSABLE,
        /** Must be there, or be answered with {@code {unknown: reason}}. */
        REQUIRED,
        /** A {@link Requirement} may ask for it; it can be answered with {@code {unknown: reason}}. */
        EXPECTED,
        /** May be left out. */
        OPTIONAL
    }

    public Field {
        examples = List.copyOf(examples);
    }

    /** Returns a field that every record has to have. */
    public static <T> Field<T> indispensable(String name, Shape<T> shape, String description, String... examples) {
        return new Field<>(name, shape, Presence.INDISPENSABLE, description, List.of(examples));
    }

    /** Returns a field that every record has to answer. */
    public static <T> Field<T> required(String name, Shape<T> shape, String description, String... examples) {
        return new Field<>(name, shape, Presence.REQUIRED, description, List.of(examples));
    }

    /** Returns a field that some records have to answer. */
    public static <T> Field<T> expected(String name, Shape<T> shape, String description, String... examples) {
        return new Field<>(name, shape, Presence.EXPECTED, description, List.of(examples));
    }

    /** Returns a field that may be left out. */
    public static <T> Field<T> optional(String name, Shape<T> shape, String description, String... examples) {
        return new Field<>(name, shape, Presence.OPTIONAL, description, List.of(examples));
    }

    boolean mayBeUnknown() {
        return presence == Presence.REQUIRED || presence == Presence.EXPECTED;
    }

    boolean mustBeThere() {
        return presence == Presence.REQUIRED || presence == Presence.INDISPENSABLE;
    }
}
