package dev.oddline.cluster.feature;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.matrix.Points;
import java.util.List;
import java.util.Map;

/** The space in which scenes are compared. */
public final class FeatureSpace {
    private FeatureSpace() {}

    /**
     * Returns the scenes as points. Every block counts as much as every other, whatever its unit and however many
     * coordinates it has: the squared distance of two scenes is, in the mean, twice the squared weight from each block. A
     * block that is alone keeps its own scale.
     *
     * @param blocks one or more, of the same scenes in the same order
     * @param weights name of a block to its weight, above 0; 1 where it lacks one
     */
    public static Points of(List<FeatureBlock> blocks, Map<String, Double> weights) {
        InvalidInput.unless(!blocks.isEmpty(), "features", "there are none");
        if (blocks.size() == 1) {
            return blocks.get(0).points();
        }
        int rows = blocks.get(0).points().rows();
        int columns = 0;
        for (FeatureBlock block : blocks) {
            InvalidInput.unless(block.points().rows() == rows, block.name(), "it is of other scenes");
            columns += block.points().columns();
        }
        double[][] space = new double[rows][columns];
        int from = 0;
        for (FeatureBlock block : blocks) {
            double[][] scaled = block.scaled(InvalidInput.positive("weight", weights.getOrDefault(block.name(), 1.0)));
            for (int i = 0; i < rows; i++) {
                System.arraycopy(scaled[i], 0, space[i], from, scaled[i].length);
            }
            from += block.points().columns();
        }
        return Points.of(space);
    }
}
