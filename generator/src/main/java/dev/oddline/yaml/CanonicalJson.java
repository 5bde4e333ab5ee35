package dev.oddline.yaml;

import dev.oddline.message.Message;
import dev.oddline.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a tree as the one JSON text that RFC 8785 (JCS) allows for its data, so that comments, key order, quotes and
 * line ends do not count. Plain scalars mean what {@link CoreSchema} says.
 */
public final class CanonicalJson {
    /** A number for JSON and YAML alike that is text for {@link CoreSchema}, because a double cannot hold it. */
    private static final Pattern OUT_OF_RANGE = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?[eE][-+]?[0-9]+");

    private final StringBuilder json = new StringBuilder();
    private Optional<Refused> refused = Optional.empty();

    private CanonicalJson() {}

    /** What became of a tree. */
    public sealed interface Result {}

    /**
     * The canonical form.
     *
     * @param json the text whose UTF-8 bytes are to be hashed
     */
    public record Text(String json) implements Result {}

    /**
     * The tree holds a value that JSON cannot hold without changing it.
     *
     * @param why the first such value's trouble, as a sentence
     * @param span where the value stands
     */
    public record Refused(Message why, Span span) implements Result {}

    /** Returns the canonical form of a tree. */
    public static Result of(YamlNode root) {
        CanonicalJson writer = new CanonicalJson();
        writer.write(root);
        return writer.refused.isPresent() ? writer.refused.get() : new Text(writer.json.toString());
    }

    // Depth is bounded: the readers refuse a tree deeper than 64.
    private void write(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            writeMapping(mapping);
        } else if (node instanceof YamlSequence sequence) {
            writeSequence(sequence);
        } else if (node instanceof YamlScalar scalar) {
            writeScalar(scalar);
        }
    }

    private void writeMapping(YamlMapping mapping) {
        List<YamlEntry> entries = new ArrayList<>(mapping.entries());
        // String.compareTo compares UTF-16 units, as the RFC asks for.
        entries.sort(Comparator.comparing(entry -> entry.key().text()));
        String separator = "{";
        for (int i = 0; i < entries.size(); i++) {
            YamlScalar key = entries.get(i).key();
            if (i > 0 && key.text().equals(entries.get(i - 1).key().text())) {
                refuse("canonical-json.duplicate-key", key);
            }
            json.append(separator);
            writeText(key);
            json.append(':');
            write(entries.get(i).value());
            separator = ",";
        }
        json.append(entries.isEmpty() ? "{}" : "}");
    }

    private void writeSequence(YamlSequence sequence) {
        json.append('[');
        for (int i = 0; i < sequence.items().size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            write(sequence.items().get(i));
        }
        json.append(']');
    }

    private void writeScalar(YamlScalar scalar) {
        CoreValue value = CoreSchema.resolve(scalar);
        if (value instanceof CoreValue.Null) {
            json.append("null");
        } else if (value instanceof CoreValue.Bool bool) {
            json.append(bool.value());
        } else if (value instanceof CoreValue.Whole whole) {
            writeWhole(new BigDecimal(whole.value()), scalar);
        } else if (value instanceof CoreValue.Decimal decimal) {
            json.append(EcmaNumber.print(decimal.value().doubleValue()));
        } else if (value instanceof CoreValue.NotFinite) {
            refuse("canonical-json.not-finite", scalar);
        } else if (scalar.isPlain() && OUT_OF_RANGE.matcher(scalar.text()).matches()) {
            refuse("canonical-json.out-of-range", scalar);
        } else {
            writeText(scalar);
        }
    }

    private void writeWhole(BigDecimal value, YamlScalar scalar) {
        double nearest = value.doubleValue();
        if (Double.isInfinite(nearest) || new BigDecimal(nearest).compareTo(value) != 0) {
            refuse("canonical-json.inexact-integer", scalar);
        } else {
            json.append(EcmaNumber.print(nearest));
        }
    }

    private void writeText(YamlScalar scalar) {
        if (UnicodeText.firstLoneSurrogate(scalar.text()).isPresent()) {
            refuse("canonical-json.lone-surrogate", scalar);
        }
        json.append('"');
        scalar.text().chars().forEach(this::writeUnit);
        json.append('"');
    }

    private void writeUnit(int unit) {
        switch (unit) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (unit < ' ') {
                    json.append(String.format(Locale.ROOT, "\\u%04x", unit));
                } else {
                    json.append((char) unit);
                }
            }
        }
    }

    private void refuse(String why, YamlScalar scalar) {
        if (refused.isEmpty()) {
            refused = Optional.of(new Refused(Message.of(why, Excerpt.of(scalar.text())), scalar.span()));
        }
    }
}
