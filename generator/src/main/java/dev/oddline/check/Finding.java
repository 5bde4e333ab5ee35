package dev.oddline.check;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.record.RecordId;
import java.util.Optional;

/**
 * A diagnostic, and whether the team has waived it.
 *
 * @param standing open, or waived by a record
 */
public record Finding(Diagnostic diagnostic, Standing standing) implements Comparable<Finding> {

    /** Whether a finding counts. */
    public sealed interface Standing {

        /** The finding counts. */
        record Open() implements Standing {}

        /** A waiver record silences the finding until its expiry. */
        record Waived(RecordId waiver) implements Standing {}
    }

    /** Returns a finding that counts. */
    public static Finding open(Diagnostic diagnostic) {
        return new Finding(diagnostic, new Standing.Open());
    }

    /** Returns the waiver that silences the finding. */
    public Optional<RecordId> waiver() {
        return standing instanceof Standing.Waived waived ? Optional.of(waived.waiver()) : Optional.empty();
    }

    /** Returns whether the finding counts. */
    public boolean isOpen() {
        return standing instanceof Standing.Open;
    }

    @Override
    public int compareTo(Finding other) {
        return diagnostic.compareTo(other.diagnostic);
    }
}
