package dev.oddline.coverage.assessment;

import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.record.Dataset;
import dev.oddline.statistics.CompensatedSum;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.interval.ProportionMethod;
import dev.oddline.statistics.shift.DesignEffect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The interval of a proportion of scenes, frames or objects, which resemble each other within a drive. Their number is divided by
 * the design effect (Kish 1965), which the shares of the drives tell.
 */
final class DependentUnits {
    /** The shares in the table of scenes may be rounded to three places. */
    private static final double ROUNDING = 0.0005;

    private DependentUnits() {}

    private static final class Drive {
        private long units;
        private double successes;
    }

    /**
     * Returns the interval of a row; empty unless the scenes it counted, with their units and shares, are known.
     *
     * @param values the shares of the scenes, in the metric's unit
     * @param whole what all of a proportion is in that unit
     */
    static Optional<FigureInterval> interval(MeasuredRow row, List<PerSceneValues.Value> values, double whole) {
        Optional<Dataset.CountingUnit> unit = row.unitCounted().flatMap(DependentUnits::unit);
        if (unit.isEmpty() || row.n().isEmpty() || row.value().number().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Drive> drives = new LinkedHashMap<>();
        for (PerSceneValues.Value value : values) {
            double share = value.value() / whole;
            long units = value.amount().count(unit.get());
            if (units > 0 && share >= 0 && share <= 1) {
                Drive drive = drives.computeIfAbsent(value.driveId(), any -> new Drive());
                drive.units += units;
                drive.successes += share * units;
            }
        }
        long n = drives.values().stream().mapToLong(drive -> drive.units).sum();
        CompensatedSum successes = new CompensatedSum();
        drives.values().forEach(drive -> successes.add(drive.successes));
        double rate = successes.value() / n;
        double stated = row.value().number().get().doubleValue() / whole;
        double rounding = row.value().number().get().ulp().doubleValue() / 2 / whole + ROUNDING;
        boolean isOfThese = n == row.n().get() && StrictMath.abs(rate - stated) <= rounding;
        return isOfThese && drives.size() >= DriveResampling.FEWEST_DRIVES && n <= Integer.MAX_VALUE
                ? interval(List.copyOf(drives.values()), stated, whole)
                : Optional.empty();
    }

    /**
     * Returns the interval of a share of scenes that pass; empty with too few drives, or where all scenes or none pass.
     *
     * @param values of each scene: 0 or all
     * @param whole what all of a proportion is
     */
    static Optional<FigureInterval> ofScenes(List<PerSceneValues.Value> values, double whole) {
        Map<String, Drive> drives = new LinkedHashMap<>();
        for (PerSceneValues.Value value : values) {
            Drive drive = drives.computeIfAbsent(value.driveId(), any -> new Drive());
            drive.units++;
            drive.successes += value.value() / whole;
        }
        double successes = CompensatedSum.of(
                drives.values().stream().mapToDouble(drive -> drive.successes).toArray());
        return drives.size() >= DriveResampling.FEWEST_DRIVES
                ? interval(List.copyOf(drives.values()), successes / values.size(), whole)
                : Optional.empty();
    }

    private static Optional<Dataset.CountingUnit> unit(String word) {
        return switch (word) {
            case "frame", "frames" -> Optional.of(Dataset.CountingUnit.FRAME);
            case "object", "objects" -> Optional.of(Dataset.CountingUnit.OBJECT);
            default -> Optional.empty();
        };
    }

    private static Optional<FigureInterval> interval(List<Drive> drives, double rate, double whole) {
        try {
            DesignEffect effect = DesignEffect.ofShares(
                    drives.stream().mapToInt(drive -> (int) drive.units).toArray(),
                    drives.stream()
                            .mapToDouble(drive -> drive.successes / drive.units)
                            .toArray());
            return Optional.of(new FigureInterval.Known(
                    ProportionMethod.wilson(rate, effect.effectiveFrames(), Confidence.NINETY_FIVE)
                            .times(whole),
                    IntervalBasis.DESIGN_EFFECT));
        } catch (InvalidInput e) { // all units right or all wrong: nothing tells how much they depend on each other
            return Optional.empty();
        }
    }
}
