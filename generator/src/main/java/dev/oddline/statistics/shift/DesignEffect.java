package dev.oddline.statistics.shift;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.regression.OneWayAnova;
import java.util.List;

/** What frames of one scene tell less because they resemble each other. */
public final class DesignEffect {

    private final OneWayAnova anova;
    private final double squaredSizes;

    private DesignEffect(OneWayAnova anova, double squaredSizes) {
        this.anova = anova;
        this.squaredSizes = squaredSizes;
    }

    /** Returns the effect for a value of each frame, by scene; two scenes or more, one of them with two frames. */
    public static DesignEffect of(List<Sample> scenes) {
        double squares = 0;
        for (Sample scene : scenes) {
            squares += (double) scene.size() * scene.size();
        }
        return new DesignEffect(OneWayAnova.of(scenes), squares);
    }

    /**
     * Returns the effect for frames that are right or wrong, of which each scene is known by its frames and its share of
     * right ones; two scenes or more, one of them with two frames.
     *
     * @param sizes number of frames in each scene, 1 or more
     * @param shares of right frames in each scene, 0..1
     */
    public static DesignEffect ofShares(int[] sizes, double[] shares) {
        double squares = 0;
        for (int size : sizes) {
            squares += (double) size * size;
        }
        return new DesignEffect(OneWayAnova.ofShares(sizes, shares), squares);
    }

    public double meanSquareBetween() {
        return anova.meanSquareBetween();
    }

    public double meanSquareWithin() {
        return anova.meanSquareWithin();
    }

    /** Returns the scene size that counts in the analysis of variance, n0. */
    public double sizeInAnova() {
        return (anova.size() - squaredSizes / anova.size()) / (anova.groups() - 1);
    }

    /**
     * Returns the correlation of two frames of a scene, ICC(1), at most 1; negative where frames differ more inside scenes
     * than between them.
     *
     * @throws InvalidInput where all values are equal
     */
    public double intraclassCorrelation() {
        double between = meanSquareBetween();
        double within = meanSquareWithin();
        double sum = between + (sizeInAnova() - 1) * within;
        InvalidInput.unless(sum > 0, "scenes", "all values are equal");
        return (between - within) / sum;
    }

    /** Returns how many times wider variances are than those of independent frames, 1 or more (Kish 1965). */
    public double factor() {
        double meanSize = squaredSizes / anova.size();
        return 1 + (meanSize - 1) * StrictMath.max(0, intraclassCorrelation());
    }

    /** Returns how many independent frames would tell as much. */
    public double effectiveFrames() {
        return anova.size() / factor();
    }
}
