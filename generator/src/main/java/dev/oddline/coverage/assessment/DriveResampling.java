package dev.oddline.coverage.assessment;

import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.interval.BcaBootstrap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The interval of a mean over scenes that are not independent: whole drives are drawn again and again. */
final class DriveResampling {
    /** Of SplitMix64; the same everywhere, so that the same values always have the same interval. */
    static final long SEED = 20_260_101;

    static final int RESAMPLES = 2000;

    /** Fewer drives have too few different resamples for the tails. */
    static final int FEWEST_DRIVES = 5;

    private DriveResampling() {}

    /** Returns the BCa interval of the mean of some values. */
    static FigureInterval interval(List<PerSceneValues.Value> values) {
        Map<String, double[]> drives = new LinkedHashMap<>();
        for (PerSceneValues.Value value : values) {
            double[] sumAndCount = drives.computeIfAbsent(value.driveId(), any -> new double[2]);
            sumAndCount[0] += value.value();
            sumAndCount[1]++;
        }
        if (drives.size() < FEWEST_DRIVES) {
            return new FigureInterval.NotStated(FigureInterval.Reason.TOO_FEW_DRIVES);
        }
        double[][] sums = drives.values().toArray(double[][]::new);
        Sample numbers = Sample.of(
                "drives", IntStream.range(0, sums.length).asDoubleStream().toArray());
        try {
            return new FigureInterval.Known(
                    new BcaBootstrap(SEED, RESAMPLES)
                            .interval(numbers, drawn -> mean(drawn, sums), Confidence.NINETY_FIVE),
                    IntervalBasis.RESAMPLED_BY_DRIVE);
        } catch (InvalidInput e) { // nothing varies from drive to drive
            return new FigureInterval.NotStated(FigureInterval.Reason.NO_VARIATION);
        }
    }

    private static double mean(Sample drawn, double[][] sums) {
        double sum = 0;
        double count = 0;
        for (int i = 0; i < drawn.size(); i++) {
            double[] drive = sums[(int) drawn.value(i)];
            sum += drive[0];
            count += drive[1];
        }
        return sum / count;
    }
}
