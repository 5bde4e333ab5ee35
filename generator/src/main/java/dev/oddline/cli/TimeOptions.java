package dev.oddline.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** When something is made that a record states. */
final class TimeOptions {
    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When it is made, as the record states it, with the zone: 2026-03-07T05:30:00Z (default:"
                    + " SOURCE_DATE_EPOCH, else now).")
    private @Nullable String at;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Returns the time, to the second: as given, else as {@code SOURCE_DATE_EPOCH} or the clock says. */
    Instant at(Surroundings surroundings) {
        if (at == null) {
            return surroundings.now().truncatedTo(ChronoUnit.SECONDS);
        }
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new ParameterException(
                    spec.commandLine(), "--at: '" + at + "' is no time with a zone, such as 2026-03-07T05:30:00Z");
        }
    }
}
