package dev.oddline.coverage.assessment;

import dev.oddline.coverage.AttributeColumns;
import dev.oddline.coverage.MetricRow;
import dev.oddline.coverage.Standing;
import dev.oddline.odd.Condition;
import dev.oddline.record.MetricTable;
import dev.oddline.source.Location;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.Proportion;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of a segment table: the figure of the scenes with some conditions.
 *
 * @param conditions attribute id to what is known of it, all attributes of the target's taxonomy
 * @param value empty where the row states no finite number
 * @param n number of units counted; empty where not stated
 * @param unitCounted in lower case; empty where not stated
 * @param stated the interval in the row
 */
record MeasuredRow(
        Map<String, Condition> conditions,
        Value value,
        Optional<Long> n,
        Optional<String> unitCounted,
        Optional<Interval> stated,
        Location at) {

    private static final int MOST_CHARACTERS = 40;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");

    /** What stands in the column of values. */
    sealed interface Value {
        /** Returns the number, if it is one. */
        default Optional<BigDecimal> number() {
            return Optional.empty();
        }

        record Numeric(BigDecimal exact) implements Value {
            @Override
            public Optional<BigDecimal> number() {
                return Optional.of(exact);
            }
        }

        /** Blank: the table says that there is no value. */
        record Blank() implements Value {}

        /** NaN or an infinity. */
        record NoNumber() implements Value {}

        /** A text that is no number at all. */
        record Unreadable() implements Value {}

        /** The table has another row of the same conditions. */
        record Repeated() implements Value {}
    }

    static MeasuredRow of(MetricRow row, Map<String, Condition> conditions) {
        return new MeasuredRow(
                conditions,
                value(row.cell(MetricTable.VALUE).strip()),
                count(row.cell(MetricTable.N)),
                Optional.of(row.unitCounted().toLowerCase(Locale.ROOT)).filter(unit -> !unit.isEmpty()),
                interval(row.cell(MetricTable.LOW), row.cell(MetricTable.HIGH)),
                row.at());
    }

    private static Value value(String text) {
        if (text.isEmpty()) {
            return new Value.Blank();
        }
        return number(text)
                .<Value>map(Value.Numeric::new)
                .orElseGet(() ->
                        text.matches("(?i)[-+]?(nan|inf|infinity)") ? new Value.NoNumber() : new Value.Unreadable());
    }

    /** Returns the same row, of which another one says the same or something else. */
    MeasuredRow repeated() {
        return new MeasuredRow(conditions, new Value.Repeated(), n, unitCounted, stated, at);
    }

    /** Returns whether the row has a value that can't be used, so that no sum with it is whole. */
    boolean isUnusable() {
        return value instanceof Value.Unreadable || value instanceof Value.Repeated;
    }

    /** Returns whether the cells of a row are what they should be: numbers, a number of units, and the ends of an interval. */
    static boolean isSound(MetricRow row) {
        String low = row.cell(MetricTable.LOW);
        String high = row.cell(MetricTable.HIGH);
        boolean isInterval = AttributeColumns.isBlank(low)
                || AttributeColumns.isBlank(high)
                || interval(low, high).isPresent();
        boolean isValue = !(value(row.cell(MetricTable.VALUE).strip()) instanceof Value.Unreadable);
        String n = row.cell(MetricTable.N);
        return isInterval && isValue && (AttributeColumns.isBlank(n) || count(n).isPresent());
    }

    /** Returns why there is no number; empty where there is one. */
    Optional<Standing.Reason> missing() {
        if (value.number().isPresent()) {
            return Optional.empty();
        }
        if (value instanceof Value.Repeated) {
            return Optional.of(Standing.Reason.REPEATED_ROWS);
        }
        return Optional.of(value instanceof Value.Blank ? Standing.Reason.EMPTY_VALUE : Standing.Reason.NOT_A_NUMBER);
    }

    /** Returns the counts of a proportion; empty without n, or where the value is no share of n within its rounding. */
    Optional<Proportion> counts(double whole) {
        if (value.number().isEmpty() || n.isEmpty() || n.get() == 0) {
            return Optional.empty();
        }
        double share = value.number().get().doubleValue() / whole;
        double rounding = value.number().get().ulp().doubleValue() / 2 / whole;
        double expected = share * n.get();
        long successes = StrictMath.round(expected);
        boolean fits =
                share >= 0 && share <= 1 && StrictMath.abs(expected - successes) <= rounding * n.get() + 1e-9 * n.get();
        return fits ? Optional.of(new Proportion(successes, n.get())) : Optional.empty();
    }

    private static Optional<Interval> interval(String low, String high) {
        Optional<BigDecimal> from = number(low.strip());
        Optional<BigDecimal> to = number(high.strip());
        return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) <= 0
                ? Optional.of(new Interval(
                        from.get().doubleValue(),
                        to.get().doubleValue(),
                        Confidence.NINETY_FIVE,
                        IntervalMethod.STATED))
                : Optional.empty();
    }

    private static Optional<Long> count(String cell) {
        Optional<BigDecimal> number = number(cell.strip());
        return number.filter(n -> n.signum() >= 0 && n.stripTrailingZeros().scale() <= 0 && n.precision() <= 18)
                .map(BigDecimal::longValueExact);
    }

    /** Returns the number that a text without blanks at its ends is; empty where it is none. */
    static Optional<BigDecimal> number(String text) {
        boolean plain = text.length() <= MOST_CHARACTERS && NUMBER.matcher(text).matches();
        return plain
                ? Optional.of(new BigDecimal(text)).filter(n -> Double.isFinite(n.doubleValue()))
                : Optional.empty();
    }
}
