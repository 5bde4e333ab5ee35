package dev.oddline.coverage;

import java.util.List;

/**
 * How much of one combination of attributes the scenes cover.
 *
 * @param attributes their names, in the order of the space
 * @param covered configurations with enough scenes, 0 to {@code total}
 * @param total configurations that some possible scene has, 1 or more
 * @param missing the configurations without enough scenes, in the order of the attributes' values
 */
public record CombinationCoverage(List<String> attributes, int covered, int total, List<List<String>> missing) {

    public CombinationCoverage {
        attributes = List.copyOf(attributes);
        missing = List.copyOf(missing);
    }

    /** Returns the share of configurations covered, 0..1. */
    public double share() {
        return (double) covered / total;
    }
}
