package dev.oddline.yaml;

import dev.oddline.yaml.YamlScalar.Style;
import java.util.Optional;

/** Which tags say nothing new: a core tag on a value that is of its type anyway, and {@code !!str}, which acts as quotes. */
final class Tags {
    private static final String CORE = "tag:yaml.org,2002:";
    private static final String STRING = CORE + "str";
    private static final String NON_SPECIFIC = "!";

    private Tags() {}

    /** Returns how a tagged scalar is to be read; empty if the tag and the scalar do not agree. */
    static Optional<Style> styleOf(String tag, YamlScalar scalar) {
        if (tag.equals(STRING) || tag.equals(NON_SPECIFIC)) {
            return Optional.of(scalar.isPlain() ? Style.QUOTED : scalar.style());
        }
        boolean agrees = scalar.isPlain() && tag.startsWith(CORE) && isOfType(tag.substring(CORE.length()), scalar);
        return agrees ? Optional.of(Style.PLAIN) : Optional.empty();
    }

    static boolean fitMapping(String tag) {
        return tag.equals(CORE + "map") || tag.equals(NON_SPECIFIC);
    }

    static boolean fitSequence(String tag) {
        return tag.equals(CORE + "seq") || tag.equals(NON_SPECIFIC);
    }

    /** Returns the tag as people write it. */
    static String printed(String tag) {
        return tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
    }

    private static boolean isOfType(String type, YamlScalar scalar) {
        CoreValue value = CoreSchema.resolve(scalar);
        return switch (type) {
            case "null" -> value instanceof CoreValue.Null;
            case "bool" -> value instanceof CoreValue.Bool;
            case "int" -> value instanceof CoreValue.Whole;
            case "float" ->
                value instanceof CoreValue.Whole
                        || value instanceof CoreValue.Decimal
                        || value instanceof CoreValue.NotFinite;
            default -> false;
        };
    }
}
