package dev.oddline.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A point in time as exactly as somebody stated it: to the second, or only the day.
 *
 * @param instant the stated time in UTC, or the start of the stated day in UTC
 * @param dayOnly whether only the day was stated
 */
public record Moment(Instant instant, boolean dayOnly) {

    /** Returns a stated time. */
    public static Moment at(Instant instant) {
        return new Moment(instant, false);
    }

    /** Returns a stated day. */
    public static Moment on(LocalDate day) {
        return new Moment(day.atStartOfDay(ZoneOffset.UTC).toInstant(), true);
    }

    /** Returns the day in UTC. */
    public LocalDate day() {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
