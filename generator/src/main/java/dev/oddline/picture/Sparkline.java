package dev.oddline.picture;

import static dev.oddline.picture.svg.SvgText.escape;
import static dev.oddline.picture.svg.SvgText.number;

import dev.oddline.picture.svg.Svg;
import java.util.List;

/** A line without axes for a table cell, 60 × 20. Values that are not finite leave a gap. */
public final class Sparkline {

    private static final double WIDTH = 60;
    private static final double HEIGHT = 20;
    private static final double EDGE = 3;

    private Sparkline() {}

    /**
     * Returns the drawing of values at equal distances.
     *
     * @param values in the order of time
     * @param name says the first and the last value
     */
    public static Svg draw(List<Double> values, String name) {
        double low = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .min()
                .orElse(0);
        double high = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .max()
                .orElse(1);
        StringBuilder path = new StringBuilder();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        boolean drawing = false;
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (!Double.isFinite(value)) {
                drawing = false;
                continue;
            }
            double x = EDGE + (WIDTH - 2 * EDGE) * i / Math.max(values.size() - 1, 1);
            double y = high > low ? HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - low) / (high - low) : HEIGHT / 2;
            path.append(drawing ? 'L' : 'M').append(number(x)).append(' ').append(number(y));
            lastX = x;
            lastY = y;
            drawing = true;
        }
        String end = Double.isNaN(lastX)
                ? ""
                : "<circle class=\"last\" cx=\"" + number(lastX) + "\" cy=\"" + number(lastY) + "\" r=\"2\"/>";
        return new Svg("<svg class=\"spark\" role=\"img\" aria-label=\"" + escape(name)
                + "\" width=\"60\" height=\"20\" viewBox=\"0 0 60 20\"><path d=\"" + path + "\"/>" + end + "</svg>");
    }
}
