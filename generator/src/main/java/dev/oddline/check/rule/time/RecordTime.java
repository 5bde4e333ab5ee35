package dev.oddline.check.rule.time;

import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import dev.oddline.source.Location;
import java.time.Duration;
import java.time.Instant;

/**
 * A time that a record states.
 *
 * @param field the key under which it is written, such as {@code created_at}
 */
record RecordTime(RecordId record, String field, Moment moment, Location location) {
    private static final Duration MOST_EAST = Duration.ofHours(14);
    private static final Duration DAY_AND_MOST_WEST = Duration.ofHours(24 + 12);

    /**
     * Returns whether this time is certainly before another. A day holds for every zone: it begins at its midnight in
     * UTC+14 and ends at that in UTC-12. Two days are compared as they are written.
     */
    boolean isBefore(RecordTime other) {
        if (moment.dayOnly() && other.moment.dayOnly()) {
            return moment.day().isBefore(other.moment.day());
        }
        return latest().isBefore(other.earliest());
    }

    private Instant earliest() {
        return moment.dayOnly() ? moment.instant().minus(MOST_EAST) : moment.instant();
    }

    private Instant latest() {
        return moment.dayOnly() ? moment.instant().plus(DAY_AND_MOST_WEST) : moment.instant();
    }

    /** Returns the time as it stands in a message: a day, or a time in UTC. */
    String shown() {
        return moment.dayOnly() ? moment.day().toString() : moment.instant().toString();
    }
}
