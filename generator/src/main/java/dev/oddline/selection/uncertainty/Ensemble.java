package dev.oddline.selection.uncertainty;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.NaturalLogarithm;
import java.util.ArrayList;
import java.util.List;

/**
 * What several models, or several passes of one with dropout, say about one prediction, and how far they disagree. T is
 * their number, K that of the classes. Natural logarithms unless a name says bits; variances divide by T.
 */
public final class Ensemble {
    private final List<ClassDistribution> members;
    private final double[] mean;

    private Ensemble(List<ClassDistribution> members, double[] mean) {
        this.members = members;
        this.mean = mean;
    }

    /**
     * Returns the ensemble.
     *
     * @param probabilities {@code [member][class]}
     * @throws InvalidInput without members, with different numbers of classes, or with a member that is no distribution
     */
    public static Ensemble of(double[][] probabilities) {
        InvalidInput.unless(probabilities.length > 0, "members", "no members");
        List<ClassDistribution> members = new ArrayList<>(probabilities.length);
        for (int t = 0; t < probabilities.length; t++) {
            String name = "members[" + t + "]";
            InvalidInput.unless(
                    probabilities[t].length == probabilities[0].length,
                    name,
                    probabilities[t].length + " classes where the first has " + probabilities[0].length);
            try {
                members.add(ClassDistribution.of(probabilities[t]));
            } catch (InvalidInput e) {
                throw new InvalidInput(name + "." + e.input(), e.reason());
            }
        }
        double[] mean = new double[probabilities[0].length];
        for (int k = 0; k < mean.length; k++) {
            double sum = 0;
            for (ClassDistribution member : members) {
                sum += member.of(k);
            }
            mean[k] = sum / members.size();
        }
        return new Ensemble(members, mean);
    }

    /** Returns the number of members, 1 or more. */
    public int size() {
        return members.size();
    }

    /** Returns whether the probabilities of a member were divided by their sum. */
    public boolean renormalised() {
        return members.stream().anyMatch(ClassDistribution::renormalised);
    }

    /** Returns the mean of the members, {@code [class]}. */
    public double[] mean() {
        return mean.clone();
    }

    /** Returns the entropy of the mean, 0 to ln K: everything that is uncertain (Gal 2016). */
    public double predictiveEntropy() {
        return ClassMeasures.entropy(mean, 0, mean.length);
    }

    /** Returns the mean of the members' entropies, 0 to {@link #predictiveEntropy}: what all of them are unsure of. */
    public double expectedEntropy() {
        double sum = 0;
        for (ClassDistribution member : members) {
            sum += member.entropy();
        }
        return sum / members.size();
    }

    /** Returns the predictive less the expected entropy, 0 to ln min(T, K) (BALD, Houlsby 2011). */
    public double mutualInformation() {
        return members.size() == 1 ? 0 : StrictMath.max(0, predictiveEntropy() - expectedEntropy());
    }

    /** Returns {@link #mutualInformation} with logarithms to the base 2. */
    public double mutualInformationBits() {
        return mutualInformation() / ClassMeasures.LN_2;
    }

    /** Returns the variance over members, summed over classes. */
    public double varianceTotal() {
        double sum = 0;
        for (int k = 0; k < mean.length; k++) {
            sum += variance(k);
        }
        return sum;
    }

    /** Returns the variance over members, averaged over classes. */
    public double varianceMeanOverClasses() {
        return varianceTotal() / mean.length;
    }

    /** Returns the standard deviation over members, averaged over classes. */
    public double deviationMeanOverClasses() {
        double sum = 0;
        for (int k = 0; k < mean.length; k++) {
            sum += StrictMath.sqrt(variance(k));
        }
        return sum / mean.length;
    }

    /** Returns the variance over members of the class that the mean favours; of equal ones the first. */
    public double varianceOfConsensusClass() {
        return variance(ClassMeasures.mode(mean, 0, mean.length));
    }

    private double variance(int k) {
        double sum = 0;
        for (ClassDistribution member : members) {
            double deviation = member.of(k) - mean[k];
            sum += deviation * deviation;
        }
        return sum / members.size();
    }

    /** Returns how many members favour each class, {@code [class]}; one that favours several votes for the first. */
    public long[] votes() {
        long[] votes = new long[mean.length];
        for (ClassDistribution member : members) {
            votes[member.mode()]++;
        }
        return votes;
    }

    /** Returns the share of members that do not vote with most, 0 to 1 - 1/min(T, K) (Freeman 1965). */
    public double variationRatioOfVotes() {
        long most = 0;
        for (long votes : votes()) {
            most = StrictMath.max(most, votes);
        }
        return (members.size() - most) / (double) members.size();
    }

    /** Returns 1 - the greatest mean probability, 0 to 1 - 1/K, which modAL calls variation ratio. */
    public double variationRatioOfMean() {
        return mean.length == 1 ? 0 : StrictMath.max(0, 1 - mean[ClassMeasures.mode(mean, 0, mean.length)]);
    }

    /** Returns the entropy of the votes, 0 to ln min(T, K) (Argamon-Engelson and Dagan 1995). */
    public double voteEntropy() {
        long[] votes = votes();
        double[] shares = new double[votes.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = votes[k] / (double) members.size();
        }
        return ClassMeasures.entropy(shares, 0, shares.length);
    }

    /** Returns {@link #voteEntropy} over its greatest value ln min(T, K), 0..1; 0 where that is 0. */
    public double voteEntropyNormalised() {
        int choices = StrictMath.min(members.size(), mean.length);
        return choices == 1 ? 0 : StrictMath.min(1, voteEntropy() / NaturalLogarithm.of(choices));
    }

    /** Returns the mean divergence of the members from their mean, which is {@link #mutualInformation}. */
    public double divergenceMean() {
        double sum = 0;
        for (ClassDistribution member : members) {
            sum += divergence(member);
        }
        return sum / members.size();
    }

    /** Returns the greatest divergence of a member from the mean, 0 to ln T (Kullback and Leibler 1951). */
    public double divergenceMax() {
        double max = 0;
        for (ClassDistribution member : members) {
            max = StrictMath.max(max, divergence(member));
        }
        return max;
    }

    private double divergence(ClassDistribution member) {
        double sum = 0;
        for (int k = 0; k < mean.length; k++) {
            double p = member.of(k);
            sum += p == 0 ? 0 : p * NaturalLogarithm.of(p / mean[k]);
        }
        return StrictMath.max(0, sum);
    }

    /** Returns the distribution of a member. */
    ClassDistribution member(int index) {
        return members.get(index);
    }
}
