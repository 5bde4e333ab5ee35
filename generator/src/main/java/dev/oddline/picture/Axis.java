package dev.oddline.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        double span = high > low ? Math.min(high - low, Double.MAX_VALUE) : Math.max(Math.abs(low), 1) / 2;
        int magnitude = (int) Math.floor(StrictMath.log10(span));
        List<Axis> axes = new ArrayList<>();
        for (int power = magnitude - 1; power <= magnitude + 1; power++) {
            for (int mantissa : tenths) {
                RoundStep step = new RoundStep(mantissa, power);
                long first = (long) Math.floor(step.count(low) + ON_LINE);
                long last = (long) Math.ceil(step.count(high) - ON_LINE);
                Axis axis = new Axis(first, Math.max(last, first + FEWEST_LINES - 1), step);
                if (axis.lines() <= mostLines) {
                    axes.add(axis);
                }
            }
        }
        return axes.stream()
                .min(Comparator.comparingDouble(Axis::length))
                .orElseThrow(() -> new IllegalStateException("no axis from " + low + " to " + high));
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
        BigDecimal exact = step.exact();
        BigDecimal largest = exact.multiply(BigDecimal.valueOf(Math.max(Math.abs(first), Math.abs(last))));
        return LongStream.rangeClosed(first, last)
                .mapToObj(line -> TickText.of(exact.multiply(BigDecimal.valueOf(line)), largest, exact))
                .toList();
    }
}
