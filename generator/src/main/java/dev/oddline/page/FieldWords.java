package dev.oddline.page;

import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words around the value of a field that stands inside another value: {@code 18,250 km}, {@code label policy p-2}. What a
 * number counts stands behind it; keys that a team or another tool chose stay as they were written.
 */
record FieldWords(Words words) {
    /** Fields whose keys a team chooses. */
    private static final Set<String> CHOSEN = Set.of(
            "columns",
            "extra",
            "hyperparameters",
            "libraries",
            "metrics",
            "parameters",
            "seeds",
            "splits",
            "tags",
            "title",
            "tolerance",
            "values");

    /** Stands for a field of which nobody knows whose keys are inside. */
    static final String FOREIGN = "extra";

    /** Fields that say what the number before them is of. */
    private static final Set<String> UNITS = Set.of("unit", "currency");

    /** Returns what stands between a field and the one before it. */
    static String separator(String parent, String key) {
        return !isChosen(parent) && UNITS.contains(key) ? "\u00a0" : ", ";
    }

    /** Returns whether the keys inside a field are none of ours, however deep they stand. */
    static boolean isChosen(String field) {
        return CHOSEN.contains(field);
    }

    /**
     * Returns a value with its words.
     *
     * @param parent the field that holds the field
     */
    List<Piece> around(String parent, String key, Piece value) {
        Optional<String> pattern = isChosen(parent) || value.text().equals("1")
                ? Optional.empty()
                : words.messages().find("page.running." + key);
        return pattern.map(sentence -> Phrase.fill(sentence, value).pieces())
                .orElseGet(() -> List.of(label(parent, key), value));
    }

    /** Returns what stands before a value of several parts. A key that the catalogue has no label for stays as it is. */
    Piece label(String parent, String key) {
        return before(
                isChosen(parent)
                        ? key
                        : words.messages().find("page.field." + key).orElse(key));
    }

    static Piece before(String label) {
        return Piece.of(label + "\u00a0", Tone.MUTED);
    }
}
