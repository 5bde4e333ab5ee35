package dev.oddline.coverage.combination;

import java.util.Arrays;
import java.util.List;

/** How much of one combination of attributes the scenes cover. */
public final class CombinationCoverage {
    private final CombinationTally tally;
    private final long scenesNeeded;
    private final int covered;

    CombinationCoverage(CombinationTally tally, long scenesNeeded) {
        this.tally = tally;
        this.scenesNeeded = scenesNeeded;
        this.covered = (int) Arrays.stream(tally.combination().possible())
                .filter(configuration -> tally.scenes(configuration) >= scenesNeeded)
                .count();
    }

    CombinationCoverage atLeast(long scenes) {
        return new CombinationCoverage(tally, scenes);
    }

    /** Returns the attributes' names, in the order of the space. */
    public List<String> attributes() {
        return tally.combination().attributes();
    }

    /** Returns the number of configurations with enough scenes, 0 to {@link #total()}. */
    public int covered() {
        return covered;
    }

    /** Returns the number of configurations that some scene of the ODD can have, 1 or more. */
    public int total() {
        return tally.combination().possible().length;
    }

    /** Returns the share of configurations covered, 0..1. */
    public double share() {
        return (double) covered / total();
    }

    /** Returns the number of scenes that count for no configuration, because one of the attributes is unknown. */
    public long undecidedScenes() {
        return tally.undecided();
    }

    /** Returns the configurations without enough scenes, in the order of the attributes' values. */
    public List<CountedConfiguration> missing() {
        return Arrays.stream(tally.combination().possible())
                .filter(configuration -> tally.scenes(configuration) < scenesNeeded)
                .mapToObj(tally::counted)
                .toList();
    }
}
