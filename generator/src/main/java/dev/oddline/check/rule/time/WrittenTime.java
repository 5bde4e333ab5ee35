package dev.oddline.check.rule.time;

import dev.oddline.record.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times as they stand in tables. */
final class WrittenTime {
    private static final int DATE_LENGTH = 10;

    private WrittenTime() {}

    /**
     * Returns the time in a cell; of one without a zone the day. Empty unless it starts like 2026-03-02, with a day that the
     * calendar has.
     */
    static Optional<Moment> of(String cell) {
        String text = cell.strip();
        if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(Moment.at(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException e) {
            return day(text.substring(0, DATE_LENGTH));
        }
    }

    private static Optional<Moment> day(String text) {
        try {
            return Optional.of(Moment.on(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
