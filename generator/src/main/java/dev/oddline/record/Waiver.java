package dev.oddline.record;

import java.time.LocalDate;
import java.util.List;

/**
 * An exception to a rule for exactly the records it names, until a day.
 *
 * @param rule the rule's name
 * @param about the records it covers
 * @param expires the last day on which it holds
 */
public record Waiver(
        Heading heading,
        Stated<String> rule,
        Stated<List<RecordId>> about,
        Stated<String> reason,
        Stated<LocalDate> expires,
        Grant grant)
        implements MetadataRecord {

    public Waiver {
        about = about.map(List::copyOf);
    }

    /** Returns whether somebody answers for it: who owns it, or who allowed it. */
    public boolean isOwned() {
        return heading.owner().isGiven() || grant.by().isGiven();
    }

    /** Who allowed it and when. */
    public record Grant(Stated<String> by, Stated<LocalDate> at) {}
}
