package dev.oddline.coverage.combination;

import dev.oddline.record.RecordId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A configuration with too few scenes, and why it matters.
 *
 * @param isImplied whether fewer of its values together are missing already, so that it is no finding of its own
 * @param incidents events in the field that have it, in the order of the records
 * @param statedAtMost the least share of the driving, 0..1, that a target states of a segment around it
 * @param expected its share of the driving, 0..1, if its attributes were independent; empty without scenes taken at random
 */
public record MissingCombination(
        CountedConfiguration counted,
        boolean isImplied,
        List<RecordId> incidents,
        Optional<Double> statedAtMost,
        Optional<Double> expected) {

    /** The most pressing first: by incidents, then those not implied by a smaller one, then by exposure. */
    static final Comparator<MissingCombination> MOST_PRESSING = Comparator.comparingInt(
                    (MissingCombination one) -> one.incidents().size())
            .thenComparing(one -> !one.isImplied())
            .thenComparingDouble(one -> one.exposure().orElse(0.0))
            .reversed();

    public MissingCombination {
        incidents = List.copyOf(incidents);
    }

    /** Returns the share of the driving that it is ranked by: the expected one, but not more than what is stated. */
    public Optional<Double> exposure() {
        return expected.map(share -> StrictMath.min(share, statedAtMost.orElse(1.0)));
    }
}
