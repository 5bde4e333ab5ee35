package dev.oddline.check.verification;

import dev.oddline.record.RecordId;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A verification as it is committed. Ordered by the record, then the field.
 *
 * @param field the way to the value, such as {@code storage.hash}
 * @param claim the value as it was when it was verified
 * @param reason what it was compared with (ok), what was different (mismatch), or what was not at hand
 * @param day when it was verified, in UTC
 * @param tool name and version of what verified it
 */
public record RecordedVerification(
        RecordId record, String field, String claim, Answer answer, String reason, LocalDate day, String tool)
        implements Comparable<RecordedVerification> {
    private static final Comparator<RecordedVerification> ORDER =
            Comparator.comparing(RecordedVerification::record).thenComparing(RecordedVerification::field);

    /** Returns the key at the top of the record that the value belongs to, such as {@code storage}. */
    public String topField() {
        return Claim.topField(field);
    }

    /** Returns whether this is an answer to the same claim that says more: an answer found, not one missed. */
    boolean outweighs(RecordedVerification later) {
        return answer != Answer.UNVERIFIABLE
                && later.answer() == Answer.UNVERIFIABLE
                && claim.equals(later.claim())
                && compareTo(later) == 0;
    }

    @Override
    public int compareTo(RecordedVerification other) {
        return ORDER.compare(this, other);
    }
}
