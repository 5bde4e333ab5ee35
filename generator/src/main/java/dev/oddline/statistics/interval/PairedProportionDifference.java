package dev.oddline.statistics.interval;

import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Proportion;

/**
 * The share of successes of a second model minus that of a first on the same scenes, -1..1.
 *
 * @param both scenes that both pass
 * @param onlyFirst scenes that only the first passes
 * @param onlySecond scenes that only the second passes
 * @param neither scenes that neither passes
 */
public record PairedProportionDifference(long both, long onlyFirst, long onlySecond, long neither) {

    public PairedProportionDifference {
        InvalidInput.count("both", both);
        InvalidInput.count("only first", onlyFirst);
        InvalidInput.count("only second", onlySecond);
        InvalidInput.count("neither", neither);
        InvalidInput.unless(both + onlyFirst + onlySecond + neither > 0, "scenes", "none");
    }

    public long scenes() {
        return both + onlyFirst + onlySecond + neither;
    }

    public double difference() {
        return (double) (onlySecond - onlyFirst) / scenes();
    }

    /** Returns the interval made of the two Wilson intervals and the correlation of the two (Newcombe 1998, method 10). */
    public Interval newcombe(Confidence confidence) {
        Proportion one = new Proportion(both + onlyFirst, scenes());
        Proportion two = new Proportion(both + onlySecond, scenes());
        Interval first = ProportionMethod.WILSON.interval(one, confidence);
        Interval second = ProportionMethod.WILSON.interval(two, confidence);
        double correlation = correlation();
        double below = reach(two.rate() - second.low(), first.high() - one.rate(), correlation);
        double above = reach(second.high() - two.rate(), one.rate() - first.low(), correlation);
        return new Interval(difference() - below, difference() + above, confidence, IntervalMethod.NEWCOMBE);
    }

    private static double reach(double own, double other, double correlation) {
        return StrictMath.sqrt(StrictMath.max(0, own * own - 2 * correlation * own * other + other * other));
    }

    /** Returns phi, with half of the scenes taken from its numerator where it is above zero; 0 where one model always does the same. */
    private double correlation() {
        double margins = ((double) both + onlyFirst)
                * ((double) onlySecond + neither)
                * ((double) both + onlySecond)
                * ((double) onlyFirst + neither);
        if (margins == 0) {
            return 0;
        }
        double cross = (double) both * neither - (double) onlyFirst * onlySecond;
        double corrected = cross > 0 ? StrictMath.max(0, cross - scenes() / 2.0) : cross;
        return corrected / StrictMath.sqrt(margins);
    }
}
