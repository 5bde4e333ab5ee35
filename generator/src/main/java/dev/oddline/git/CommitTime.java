package dev.oddline.git;

import java.time.OffsetDateTime;

/** A time in a commit. Git stores whatever a client sends, so it may be none. */
public sealed interface CommitTime {

    /** A believable time, after 1970-01-01T00:00:00Z and before the year 2100, with the zone that the commit states. */
    record Known(OffsetDateTime at) implements CommitTime {}

    /**
     * No believable time.
     *
     * @param text what the commit says instead, cut after 60 characters
     */
    record Invalid(String text) implements CommitTime {}

    /** Returns the time that a commit writes as seconds since 1970 and zone, such as {@code 1700000000 +0900}. */
    static CommitTime parse(String text) {
        return TimeForm.parse(text);
    }
}
