package dev.oddline.statistics;

/**
 * The share of samples whose interval covers the truth.
 *
 * @param level strictly between 0 and 1, such as 0.95
 */
public record Confidence(double level) {

    public static final Confidence NINETY_FIVE = new Confidence(0.95);

    public Confidence {
        InvalidInput.openProbability("confidence", level);
    }

    /** Returns the probability of missing the truth on either side together: 0.05 at 0.95. */
    public double alpha() {
        return 1 - level;
    }

    /** Returns the probability of missing the truth on one of two sides: 0.025 at 0.95. */
    public double tail() {
        return (1 - level) / 2;
    }
}
