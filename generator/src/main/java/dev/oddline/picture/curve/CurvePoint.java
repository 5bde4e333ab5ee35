package dev.oddline.picture.curve;

/**
 * One logged value.
 *
 * @param step finite
 * @param value may be NaN or infinite; such a point is a gap in the line
 */
public record CurvePoint(double step, double value) {}
