package dev.oddline.selection.scoring;

import dev.oddline.source.HiddenCharacters;
import java.util.Optional;

/**
 * What a row of model outputs is about.
 *
 * @param scene id of its scene
 * @param frame id of its frame; empty if rows are not told apart by frames
 * @param object id of the object in that frame; empty if rows are not told apart by objects
 */
public record Item(Place place, String scene, Optional<String> frame, Optional<String> object) {

    /** Why the row of such an id is refused. */
    static final String HIDDEN = "its id has a character that does not show";

    /** Returns whether an id has a character that does not show. */
    static boolean isHidden(String id) {
        return id.codePoints().anyMatch(HiddenCharacters::isHidden);
    }
}
