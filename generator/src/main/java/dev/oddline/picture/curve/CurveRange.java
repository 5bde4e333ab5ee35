package dev.oddline.picture.curve;

import java.util.List;

/**
 * What the lines of a plot span.
 *
 * @param firstStep lowest step
 * @param lastStep highest step
 * @param lowest lowest finite value
 * @param highest highest finite value
 * @param gaps number of values that are not finite
 */
record CurveRange(double firstStep, double lastStep, double lowest, double highest, int gaps) {

    static CurveRange of(List<CurveLine> lines) {
        double firstStep = Double.POSITIVE_INFINITY;
        double lastStep = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        int gaps = 0;
        for (CurveLine line : lines) {
            for (CurvePoint point : line.points()) {
                firstStep = Math.min(firstStep, point.step());
                lastStep = Math.max(lastStep, point.step());
                if (Double.isFinite(point.value())) {
                    lowest = Math.min(lowest, point.value());
                    highest = Math.max(highest, point.value());
                } else {
                    gaps++;
                }
            }
        }
        return new CurveRange(firstStep, lastStep, lowest, highest, gaps);
    }

    boolean hasSteps() {
        return firstStep <= lastStep;
    }

    boolean hasValues() {
        return lowest <= highest;
    }
}
