package dev.oddline.selection.spread;

import dev.oddline.statistics.Sample;

/**
 * How far several models differ in one number about a scene, such as minADE.
 *
 * @param members one value for each model
 */
public record EnsembleSpread(Sample members) {

    /** Returns the mean. */
    public double mean() {
        return members.mean();
    }

    /** Returns the standard deviation of the models as all there are: squares are divided by their number. */
    public double deviationOfPopulation() {
        return StrictMath.sqrt(members.squaredDeviations() / members.size());
    }

    /** Returns the standard deviation of the models as a sample; of two or more. */
    public double deviationOfSample() {
        return members.standardDeviation();
    }

    /** Returns the greatest less the least. */
    public double range() {
        double[] ascending = members.sorted();
        return ascending[ascending.length - 1] - ascending[0];
    }
}
