package dev.oddline.picture.curve;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * An axis from one round number to another.
 *
 * @param first its low end, in steps
 * @param last its high end, in steps
 * @param step distance of the lines
 */
record Axis(long first, long last, RoundStep step) {

    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES_UPWARD = 4;
    private static final int MOST_LINES_ALONG = 5;

    /** A value this far outside a line, in steps, still counts as on it. */
    private static final double ON_LINE = 1e-9;

    /** Returns the axis of three or four lines that holds both values and wastes the least room. */
    static Axis upward(double low, double high) {
        return tightest(low, high, RoundStep.DECIMAL, MOST_LINES_UPWARD);
    }

    /** Returns the axis of three to five lines that holds both values and wastes the least room. */
    static Axis along(double low, double high) {
        return tightest(low, high, RoundStep.COUNTING, MOST_LINES_ALONG);
    }

    private static Axis tightest(double low, double high, List<Integer> tenths, int mostLines) {
        if (low == high) {
            double around = low == 0 ? 1 : Math.max(Math.abs(low) / 2, Double.MIN_NORMAL);
            return tightest(low - around, high + around, tenths, mostLines);
        }
        double span = Math.min(high - low, Double.MAX_VALUE);
        int magnitude = (int) Math.floor(StrictMath.log10(span));
        Optional<Axis> best = Optional.empty();
        for (int power = magnitude - 1; power <= magnitude + 1; power++) {
            for (int mantissa : tenths) {
                Axis axis = over(low, high, new RoundStep(mantissa, power));
                if (axis.lines() <= mostLines
                        && best.map(other -> axis.length() < other.length()).orElse(true)) {
                    best = Optional.of(axis);
                }
            }
        }
        return best.orElseThrow(() -> new IllegalStateException("no axis from " + low + " to " + high));
    }

    private static Axis over(double low, double high, RoundStep step) {
        long first = (long) Math.floor(step.count(low) + ON_LINE);
        long last = (long) Math.ceil(step.count(high) - ON_LINE);
        return new Axis(first, Math.max(last, first + FEWEST_LINES - 1), step);
    }

    private double length() {
        return (last - first) * step.width();
    }

    /** Returns where a value lies between the ends, 0..1. */
    double share(double value) {
        double share = (step.count(value) - first) / (last - first);
        return share > 0 ? Math.min(share, 1) : 0;
    }

    long lines() {
        return last - first + 1;
    }

    /** Returns the labels of the lines, lowest first. */
    List<String> labels() {
        BigDecimal largest = step.times(Math.max(Math.abs(first), Math.abs(last)));
        return LongStream.rangeClosed(first, last)
                .mapToObj(line -> TickText.of(step.times(line), largest, step.decimals()))
                .toList();
    }
}
