package dev.oddline.diagnostic;

import dev.oddline.message.Message;
import dev.oddline.source.Span;
import java.util.List;

/**
 * A change of the finding's file after which the finding is gone.
 *
 * @param title what is done, as an instruction
 * @param edits in the order of the file; none touches another
 */
public record Fix(Message title, Safety safety, List<Edit> edits) {

    /** Whether a fix may be applied without asking. */
    public enum Safety {
        /** It takes no decision and changes no value that was given. */
        SAFE,
        /** It is what was probably meant; a person decides. */
        SUGGESTED
    }

    public Fix {
        edits = edits.stream().sorted().toList();
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i - 1).touches(edits.get(i))) {
                throw new IllegalArgumentException("edits of one fix touch each other: " + edits);
            }
        }
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix that changes nothing");
        }
    }

    /** Returns a fix that may be applied without asking. */
    public static Fix safe(Message title, Edit edit) {
        return new Fix(title, Safety.SAFE, List.of(edit));
    }

    /** Returns a fix that a person decides on: other text for a span. */
    public static Fix suggested(Message title, Span span, String text) {
        return new Fix(title, Safety.SUGGESTED, List.of(new Edit(span, text)));
    }

    /** Returns whether it may be applied without asking. */
    public boolean isSafe() {
        return safety == Safety.SAFE;
    }

    /** Returns whether an edit of this fix touches one of another. */
    public boolean touches(Fix other) {
        return edits.stream().anyMatch(mine -> other.edits.stream().anyMatch(mine::touches));
    }
}
