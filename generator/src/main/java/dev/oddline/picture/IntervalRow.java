package dev.oddline.picture;

import static dev.oddline.picture.SvgText.number;

import java.util.Optional;

/**
 * A value with its interval on a hairline, above the baseline's. The point is open where the interval includes the
 * baseline's value. The figures stand beside, so the drawing is hidden from screen readers.
 */
public final class IntervalRow {

    private static final double WIDTH = 212;
    private static final double MARGIN = 0.15;

    private final double from;
    private final double scale;
    private final StringBuilder svg = new StringBuilder(512);

    private IntervalRow(double low, double high) {
        double span = high > low ? high - low : 1;
        this.from = low - span * MARGIN;
        this.scale = WIDTH / (span * (1 + 2 * MARGIN));
    }

    /** Returns the drawing of one interval, over the baseline's where there is one, on a scale of its own. */
    public static Svg draw(Interval subject, Optional<Interval> baseline) {
        double low = baseline.map(b -> Math.min(b.low(), subject.low())).orElse(subject.low());
        double high = baseline.map(b -> Math.max(b.high(), subject.high())).orElse(subject.high());
        IntervalRow row = new IntervalRow(low, high);
        boolean open = baseline.filter(b -> subject.contains(b.value())).isPresent();
        row.svg.append(
                "<svg class=\"interval\" aria-hidden=\"true\" width=\"212\" height=\"24\" viewBox=\"0 0 212 24\">"
                        + "<path class=\"hair\" d=\"M0 ");
        row.svg.append(baseline.isPresent() ? "8.5H212M0 16.5H212\"/>" : "12.5H212\"/>");
        row.bar("subject", subject, baseline.isPresent() ? 8.5 : 12.5, open);
        baseline.ifPresent(b -> row.bar("baseline", b, 16.5, true));
        return new Svg(row.svg.append("</svg>").toString());
    }

    private void bar(String style, Interval interval, double y, boolean open) {
        svg.append("<g class=\"")
                .append(style)
                .append("\"><path d=\"M")
                .append(number(x(interval.low())))
                .append(' ')
                .append(number(y))
                .append('H')
                .append(number(x(interval.high())))
                .append("\"/><circle")
                .append(open ? " class=\"open\"" : "")
                .append(" cx=\"")
                .append(number(x(interval.value())))
                .append("\" cy=\"")
                .append(number(y))
                .append("\" r=\"3\"/></g>");
    }

    private double x(double value) {
        return (value - from) * scale;
    }
}
