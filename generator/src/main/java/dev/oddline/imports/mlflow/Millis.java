package dev.oddline.imports.mlflow;

import java.time.Instant;
import java.util.Optional;

/** MLflow's times: milliseconds since 1970-01-01T00:00Z. */
final class Millis {
    private static final long YEAR_ONE = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
    private static final long YEAR_TEN_THOUSAND =
            Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli() + 1;

    private Millis() {}

    /** Returns the moment; empty if its year does not have one to four digits. */
    static Optional<Instant> toInstant(long millis) {
        return millis >= YEAR_ONE && millis < YEAR_TEN_THOUSAND
                ? Optional.of(Instant.ofEpochMilli(millis))
                : Optional.empty();
    }

    /** Returns the whole number that a text is; empty if it is none. */
    static Optional<Long> parse(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
