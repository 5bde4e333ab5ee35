package dev.oddline.odd.openodd;

import dev.oddline.message.Message;
import dev.oddline.source.Location;
import java.util.Collection;
import java.util.List;

/**
 * Something that is wrong in a file.
 *
 * @param message the fact, lowercase, without a period
 * @param word the word that is wrong; empty where none is
 * @param possible words that may have been meant, in their own order
 */
public record OpenOddFault(Kind kind, Location place, Message message, String word, List<String> possible) {

    /** What is wrong. */
    public enum Kind {
        /** A text or value that OpenODD has no meaning for. */
        MALFORMED,
        /** A file that is imported is not there. */
        MISSING_FILE,
        /** No attribute, value or module has the name. */
        UNKNOWN_NAME,
        /** A value that comes later or earlier than others is named, but there is no such value. */
        UNKNOWN_ORDINAL,
        /** A constraint stands where it constrains nothing. */
        WITHOUT_EFFECT,
        /** No ODD needs the module. */
        UNREACHED_MODULE,
        /** A unit is none of the attribute's quantity. */
        WRONG_UNIT,
        /** A name is given to two things. */
        DUPLICATE_NAME,
        /** An item of a list says nothing. */
        EMPTY_ITEM
    }

    public OpenOddFault {
        possible = List.copyOf(possible);
    }

    static OpenOddFault of(Kind kind, Location place, Message message) {
        return new OpenOddFault(kind, place, message, "", List.of());
    }

    static OpenOddFault of(Kind kind, Location place, Message message, String word, Collection<String> possible) {
        return new OpenOddFault(kind, place, message, word, List.copyOf(possible));
    }
}
