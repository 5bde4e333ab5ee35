package dev.oddline.odd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Numbers between two ends, as a person or another tool wrote them.
 *
 * @param low unbounded where empty
 * @param high unbounded where empty
 */
public record NumberRange(Optional<End> low, Optional<End> high) {

    /**
     * One end.
     *
     * @param included whether the number itself belongs to the range
     */
    public record End(BigDecimal number, boolean included) {}

    /** Which numbers an attribute can have. */
    public enum Step {
        ANY,
        WHOLE
    }

    /**
     * Returns a range as taxonomies of ours write it: with its lower end and without its upper one.
     *
     * @param from the lowest number in it; unbounded where empty
     * @param to the lowest number above it; unbounded where empty
     */
    public static NumberRange halfOpen(Optional<BigDecimal> from, Optional<BigDecimal> to) {
        return new NumberRange(from.map(low -> new End(low, true)), to.map(high -> new End(high, false)));
    }

    /** Returns the numbers from the lowest to the highest of some ranges, those between two of them included; empty of none. */
    public static Optional<NumberRange> reach(List<NumberRange> ranges) {
        return ranges.stream()
                .reduce((a, b) ->
                        new NumberRange(a.compareLow(b) <= 0 ? a.low : b.low, a.endsBelow(b) ? b.high : a.high));
    }

    /** Returns whether no number lies in the range. */
    public boolean isEmpty(Step step) {
        return low.isPresent() && high.isPresent() && !meet(high.get(), low.get(), step);
    }

    /** Returns whether some number lies in both ranges. */
    public boolean overlaps(NumberRange other, Step step) {
        return reaches(high, other.low, step)
                && reaches(other.high, low, step)
                && !isEmpty(step)
                && !other.isEmpty(step);
    }

    private static boolean reaches(Optional<End> high, Optional<End> low, Step step) {
        return high.isEmpty() || low.isEmpty() || meet(high.get(), low.get(), step);
    }

    /** Returns whether a number is not above one end and not below another. */
    private static boolean meet(End high, End low, Step step) {
        return switch (step) {
            case ANY -> {
                int order = high.number.compareTo(low.number);
                yield order > 0 || (order == 0 && high.included && low.included);
            }
            case WHOLE -> highest(high).compareTo(lowest(low)) >= 0;
        };
    }

    /** Returns whether a number lies between the end of this range and the beginning of a higher one. */
    public boolean leavesGapTo(NumberRange higher, Step step) {
        if (high.isEmpty() || higher.low.isEmpty()) {
            return false;
        }
        End end = high.get();
        End start = higher.low.get();
        return switch (step) {
            case ANY -> {
                int order = end.number.compareTo(start.number);
                yield order < 0 || (order == 0 && !end.included && !start.included);
            }
            case WHOLE -> highest(end).add(BigDecimal.ONE).compareTo(lowest(start)) < 0;
        };
    }

    /** Returns whether this range ends below another. */
    boolean endsBelow(NumberRange other) {
        if (high.isEmpty() || other.high.isEmpty()) {
            return other.high.isEmpty() && high.isPresent();
        }
        int order = high.get().number.compareTo(other.high.get().number);
        return order < 0 || (order == 0 && !high.get().included && other.high.get().included);
    }

    /**
     * Returns a range with the same numbers of an attribute, without holes between neighbours: of whole numbers, from the
     * lowest to before the one after the highest; else the range itself.
     */
    public NumberRange gapless(Step step) {
        return switch (step) {
            case ANY -> this;
            case WHOLE ->
                halfOpen(
                        low.map(NumberRange::lowest),
                        high.map(end -> highest(end).add(BigDecimal.ONE)));
        };
    }

    /** Returns less than, equal to or more than 0 as this range begins below, with or above another. */
    int compareLow(NumberRange other) {
        if (low.isEmpty() || other.low.isEmpty()) {
            return Boolean.compare(low.isPresent(), other.low.isPresent());
        }
        int order = low.get().number.compareTo(other.low.get().number);
        return order != 0 ? order : Boolean.compare(other.low.get().included, low.get().included);
    }

    /** Returns whether every number of another range lies in this one. */
    boolean includes(NumberRange other) {
        boolean fromLow = low.isEmpty() || (other.low.isPresent() && compareLow(other) <= 0);
        boolean toHigh = high.isEmpty() || !endsBelow(other);
        return fromLow && toHigh;
    }

    /** Returns whether a number lies in the range. */
    public boolean contains(BigDecimal number) {
        NumberRange point = new NumberRange(Optional.of(new End(number, true)), Optional.of(new End(number, true)));
        return overlaps(point, Step.ANY);
    }

    /** Returns whether a number of a bucket lies in the range: in if all do, out if none does. */
    Membership membership(NumberRange bucket) {
        if (!overlaps(bucket, Step.ANY)) {
            return Membership.OUT;
        }
        return includes(bucket) ? Membership.IN : Membership.UNKNOWN;
    }

    private static BigDecimal highest(End high) {
        BigDecimal floor = high.number.setScale(0, RoundingMode.FLOOR);
        return !high.included && floor.compareTo(high.number) == 0 ? floor.subtract(BigDecimal.ONE) : floor;
    }

    private static BigDecimal lowest(End low) {
        BigDecimal ceiling = low.number.setScale(0, RoundingMode.CEILING);
        return !low.included && ceiling.compareTo(low.number) == 0 ? ceiling.add(BigDecimal.ONE) : ceiling;
    }
}
