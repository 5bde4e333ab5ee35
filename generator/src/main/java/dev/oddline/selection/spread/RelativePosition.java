package dev.oddline.selection.spread;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.distribution.NoncentralChiSquare;

/**
 * Where another agent is, seen from us: normal around a mean, with the same deviation each way. Metres.
 *
 * @param deviation above 0
 */
public record RelativePosition(double x, double y, double deviation) {

    public RelativePosition {
        InvalidInput.finite("x", x);
        InvalidInput.finite("y", y);
        InvalidInput.positive("deviation", deviation);
    }

    /**
     * Returns the probability that the distance is at most the radii of both together, 0..1.
     *
     * @param radius 0 or more
     */
    public double collision(double radius) {
        InvalidInput.unless(InvalidInput.finite("radius", radius) >= 0, "radius", radius + " is negative");
        double reach = radius / deviation;
        double away = (x * x + y * y) / deviation / deviation;
        return new NoncentralChiSquare(2, away).cumulative(reach * reach);
    }
}
