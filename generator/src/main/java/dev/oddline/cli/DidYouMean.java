package dev.oddline.cli;

import dev.oddline.decode.Spelling;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Taxonomy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is said at the end of an error about a word that nothing is called by. */
final class DidYouMean {
    private DidYouMean() {}

    /** Returns {@code : did you mean 'x'?}, or nothing if no known word is near. */
    static String among(Collection<String> known, String word) {
        return among(known, word, "");
    }

    /** Returns {@code : did you mean 'x'?}, or something else if no known word is near. */
    static String among(Collection<String> known, String word, String otherwise) {
        return Spelling.nearest(word, known)
                .map(meant -> ": did you mean '" + meant + "'?")
                .orElse(otherwise);
    }

    /** Returns what is wrong with the first of some axes that is no attribute of a taxonomy. */
    static Optional<String> noAttribute(Taxonomy taxonomy, List<String> axes) {
        List<String> known =
                taxonomy.attributes().stream().map(OddAttribute::id).toList();
        return axes.stream()
                .filter(axis -> !known.contains(axis))
                .findFirst()
                .map(axis -> "taxonomy '" + taxonomy.id() + "' has no attribute '" + axis + "'"
                        + among(known, axis, "; it has " + String.join(", ", known)));
    }
}
