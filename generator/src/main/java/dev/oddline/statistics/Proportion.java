package dev.oddline.statistics;

/**
 * So many of so many.
 *
 * @param successes 0 to {@code trials}
 * @param trials 1 or more; nothing observed has no proportion
 */
public record Proportion(long successes, long trials) {

    public Proportion {
        InvalidInput.unless(trials > 0, "trials", () -> trials + " trials have no proportion");
        InvalidInput.count("successes", successes);
        InvalidInput.unless(successes <= trials, "successes", () -> successes + " of " + trials + " trials");
    }

    /** Returns the share of successes, 0..1. */
    public double rate() {
        return (double) successes / trials;
    }

    public long failures() {
        return trials - successes;
    }
}
