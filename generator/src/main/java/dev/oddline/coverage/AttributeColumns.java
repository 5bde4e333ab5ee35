package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.record.ColumnSource;
import dev.oddline.record.MappedTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a table that say something about one attribute, and what they say.
 *
 * @param words what words of the table mean in the taxonomy, where they are not its own; {@link #UNKNOWN} says nothing
 */
public record AttributeColumns(OddAttribute attribute, ColumnSource source, Map<String, String> words) {
    /** What a word of a table means that says nothing, unless the attribute has such a value. */
    public static final String UNKNOWN = "unknown";

    private static final Set<String> SET = Set.of("1", "1.0", "y", "yes", "t", "true", "x");
    private static final Set<String> NOT_SET = Set.of("0", "0.0", "n", "no", "f", "false");

    public AttributeColumns {
        words = Map.copyOf(words);
    }

    /** Returns how a table says what is known of an attribute. */
    public static AttributeColumns of(OddAttribute attribute, MappedTable table) {
        return new AttributeColumns(attribute, table.source(attribute.id()), table.meanings(attribute.id()));
    }

    /**
     * Returns what a row says.
     *
     * @param cells one for each of the columns, as they stand in the table
     */
    public Condition read(List<String> cells) {
        Set<String> known = new LinkedHashSet<>();
        Set<String> strange = new LinkedHashSet<>();
        if (source instanceof ColumnSource.Flags flags) {
            List<String> values = List.copyOf(flags.columnOf().keySet());
            for (int i = 0; i < values.size(); i++) {
                if (isSet(cells.get(i), strange)) {
                    add(values.get(i), known, strange);
                }
            }
        } else {
            cells.forEach(cell -> addAll(cell, known, strange));
        }
        return new Condition(List.copyOf(known), List.copyOf(strange));
    }

    /** Returns whether a text says nothing: it is empty, blanks or {@code NaN}. It is no zero. */
    public static boolean isBlank(String text) {
        return Blank.is(text);
    }

    private static boolean isSet(String cell, Set<String> strange) {
        boolean set = false;
        for (String part : cell.split("\\|", -1)) {
            String word = part.strip().toLowerCase(Locale.ROOT);
            set |= SET.contains(word);
            if (!Blank.is(word) && !SET.contains(word) && !NOT_SET.contains(word)) {
                strange.add(part.strip());
            }
        }
        return set;
    }

    private void addAll(String cell, Set<String> known, Set<String> strange) {
        String whole = cell.strip();
        if (words.containsKey(whole)) {
            add(whole, known, strange);
            return;
        }
        for (String part : cell.split("\\|", -1)) {
            add(part.strip(), known, strange);
        }
    }

    private void add(String word, Set<String> known, Set<String> strange) {
        String meant = Optional.ofNullable(words.get(word)).orElse(word);
        if (attribute.value(meant).isEmpty() && (Blank.is(meant) || isUnknown(word, meant))) {
            return;
        }
        Condition condition = attribute.read(meant);
        known.addAll(condition.values());
        condition.strange().forEach(no -> strange.add(word));
    }

    /** Nobody has to declare a flag column for what is not known. */
    private boolean isUnknown(String word, String meant) {
        return meant.equals(UNKNOWN) && (words.containsKey(word) || source instanceof ColumnSource.Flags);
    }
}
