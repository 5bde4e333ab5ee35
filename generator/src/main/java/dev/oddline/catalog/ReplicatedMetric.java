package dev.oddline.catalog;

import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Tolerance;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A metric of a run beside that of a run which repeats it; at least one of the two states it.
 *
 * @param metric its name
 * @param original what the original states
 * @param replica what the replica states
 * @param tolerance the largest difference that counts as the same, if one is stated
 */
public record ReplicatedMetric(
        String metric, Optional<MetricValue> original, Optional<MetricValue> replica, Optional<Tolerance> tolerance) {

    /** What can be said of a difference. */
    public enum Verdict {
        WITHIN,
        OUTSIDE,
        /** No tolerance is stated, or a value is no finite number. */
        NOT_JUDGED,
        /** One of the two runs does not state the metric. */
        MISSING
    }

    /** Returns the replica's value less the original's, in the metric's unit; empty if one is no finite number. */
    public Optional<BigDecimal> difference() {
        return number(replica).flatMap(now -> number(original).map(now::subtract));
    }

    /** Returns whether the difference is within the tolerance; one of exactly its size is. */
    public Verdict verdict() {
        if (original.isEmpty() || replica.isEmpty()) {
            return Verdict.MISSING;
        }
        if (tolerance.isEmpty() || difference().isEmpty()) {
            return Verdict.NOT_JUDGED;
        }
        BigDecimal allowed = tolerance.get().allowed(number(original).orElseThrow());
        return difference().get().abs().compareTo(allowed) <= 0 ? Verdict.WITHIN : Verdict.OUTSIDE;
    }

    private static Optional<BigDecimal> number(Optional<MetricValue> stated) {
        return stated.flatMap(value -> value.value().value()).flatMap(MetricNumber::finite);
    }
}
