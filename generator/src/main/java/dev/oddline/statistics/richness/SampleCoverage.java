package dev.oddline.statistics.richness;

/** The share of the population, 0..1, that belongs to kinds of which at least one was seen. */
public record SampleCoverage(Abundance sample) {

    /** Returns the estimated share of the population that belongs to kinds not seen: f1/n (Good 1953, after Turing). */
    public double unseenMass() {
        return (double) sample.singletons() / sample.individuals();
    }

    /** Returns 1 - f1/n (Good 1953). */
    public double good() {
        return 1 - unseenMass();
    }

    /** Returns the estimate that uses doubletons too (Chao and Jost 2012, equation 4a). */
    public double chaoJost() {
        double f1 = sample.singletons();
        double f2 = sample.doubletons();
        double others = sample.individuals() - 1.0;
        if (f1 == 0) {
            return 1;
        }
        double seenAgain = f2 > 0 ? others * f1 / (others * f1 + 2 * f2) : others * (f1 - 1) / (others * (f1 - 1) + 2);
        return 1 - unseenMass() * seenAgain;
    }
}
