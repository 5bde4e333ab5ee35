package dev.oddline.picture.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Leaves out points of a long line that could not be seen: of each pixel column the lowest and the highest stay. */
final class Reduction {

    private static final int MOST_POINTS = 400;

    private Reduction() {}

    static boolean isNeeded(List<CurvePoint> points) {
        return points.size() > MOST_POINTS;
    }

    /** Returns the points to draw in their order; the first value of each gap stays. */
    static List<CurvePoint> of(List<CurvePoint> points, ToLongFunction<CurvePoint> pixel) {
        if (!isNeeded(points)) {
            return points;
        }
        List<CurvePoint> kept = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= points.size(); end++) {
            if (end == points.size() || !isSameColumn(points.get(start), points.get(end), pixel)) {
                addExtremes(points.subList(start, end), kept);
                start = end;
            }
        }
        return kept;
    }

    private static boolean isSameColumn(CurvePoint one, CurvePoint other, ToLongFunction<CurvePoint> pixel) {
        boolean finite = Double.isFinite(one.value());
        return finite == Double.isFinite(other.value())
                && (!finite || pixel.applyAsLong(one) == pixel.applyAsLong(other));
    }

    private static void addExtremes(List<CurvePoint> column, List<CurvePoint> kept) {
        int lowest = 0;
        int highest = 0;
        for (int i = 1; i < column.size(); i++) {
            lowest = column.get(i).value() < column.get(lowest).value() ? i : lowest;
            highest = column.get(i).value() > column.get(highest).value() ? i : highest;
        }
        kept.add(column.get(Math.min(lowest, highest)));
        if (lowest != highest) {
            kept.add(column.get(Math.max(lowest, highest)));
        }
    }
}
