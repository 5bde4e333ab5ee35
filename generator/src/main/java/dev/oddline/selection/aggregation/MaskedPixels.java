package dev.oddline.selection.aggregation;

import dev.oddline.statistics.InvalidInput;
import java.util.Arrays;

/** The scores of the pixels of a frame, without those that an ignore mask leaves out. */
public final class MaskedPixels {
    private final double[] ascending;
    private final int pixels;

    private MaskedPixels(double[] ascending, int pixels) {
        this.ascending = ascending;
        this.pixels = pixels;
    }

    /**
     * Returns the pixels that count.
     *
     * @param scores {@code [pixel]}, one or more; finite where valid
     * @param valid {@code [pixel]}
     */
    public static MaskedPixels of(double[] scores, boolean[] valid) {
        InvalidInput.unless(scores.length > 0, "scores", "no pixels");
        InvalidInput.unless(valid.length == scores.length, "valid", valid.length + " pixels beside " + scores.length);
        double[] kept = new double[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (valid[i]) {
                kept[count++] = InvalidInput.finite("scores[" + i + "]", scores[i]);
            }
        }
        double[] ascending = Arrays.copyOf(kept, count);
        Arrays.sort(ascending);
        return new MaskedPixels(ascending, scores.length);
    }

    /** Returns a copy of the scores that count, ascending; for a {@link Reduction}. */
    public double[] scores() {
        return ascending.clone();
    }

    /** Returns the share of the pixels that count, 0..1. */
    public double validShare() {
        return ascending.length / (double) pixels;
    }

    /** Returns the mean. */
    public double mean() {
        return meanOfGreatest(some());
    }

    /** Returns the greatest. */
    public double max() {
        return ascending[some() - 1];
    }

    /** Returns the share of the pixels that count with a strictly greater score, 0..1. */
    public double shareAbove(double threshold) {
        int above = 0;
        for (double score : ascending) {
            above += score > threshold ? 1 : 0;
        }
        return above / (double) some();
    }

    /**
     * Returns the mean of the greatest scores.
     *
     * @param share of the pixels that count, above 0 to 1; rounded up to whole pixels
     */
    public double meanOfTop(double share) {
        InvalidInput.unless(share > 0 && share <= 1, "share", share + " is not above 0 and at most 1");
        return meanOfGreatest((int) StrictMath.ceil(share * some()));
    }

    private double meanOfGreatest(int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += ascending[ascending.length - 1 - i];
        }
        return sum / count;
    }

    private int some() {
        InvalidInput.unless(ascending.length > 0, "valid", "the mask leaves no pixel");
        return ascending.length;
    }
}
