package dev.oddline.check.verification;

import dev.oddline.message.Message;
import dev.oddline.record.RecordId;
import java.util.Optional;

/**
 * One of the things that a run was made from.
 *
 * @param part which of the four it belongs to
 * @param text what the record names; empty where it names nothing
 * @param record the dataset version or model that it is; empty for code, configuration and image
 * @param because how that is known, or what is missing
 */
public record PinnedInput(Part part, String text, Optional<RecordId> record, State state, Message because) {

    /** What must be the same for a run to be the same. */
    public enum Part {
        CODE,
        CONFIG,
        DATA,
        IMAGE
    }

    /** Whether the very same can still be had. */
    public enum State {
        /** Fixed by a hash or commit, and found on this machine as recorded. */
        VERIFIED,
        /** Fixed by a hash or commit; whether it can still be had was not verified. */
        PINNED,
        /** Nothing fixes it, or what is there is not what ran. */
        NOT_PINNED
    }
}
