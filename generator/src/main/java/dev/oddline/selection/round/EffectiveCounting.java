package dev.oddline.selection.round;

import dev.oddline.statistics.Sample;
import dev.oddline.statistics.shift.DesignEffect;
import dev.oddline.statistics.shift.EffectiveSize;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Counts drives, and scenes that are worth less because they share one. */
final class EffectiveCounting {
    private final RoundScenes scenes;

    EffectiveCounting(RoundScenes scenes) {
        this.scenes = scenes;
    }

    EffectiveNumbers numbers() {
        BitSet chosen = scenes.chosen();
        return new EffectiveNumbers(
                drives(row -> true),
                scenes.selected().isEmpty() ? Answer.none(Obstacle.NOTHING_SELECTED) : drives(chosen::get),
                byScore(chosen));
    }

    private Answer<EffectiveNumbers.Drives> drives(IntPredicate rows) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < scenes.pool().size(); row++) {
            String drive = scenes.pool().get(row).driveId();
            if (rows.test(row) && !drive.isEmpty()) {
                counts.merge(drive, 1, Integer::sum);
            }
        }
        if (counts.isEmpty()) {
            return Answer.none(Obstacle.NO_DRIVES);
        }
        double[] weights =
                counts.values().stream().mapToDouble(Integer::doubleValue).toArray();
        return Answer.of(new EffectiveNumbers.Drives(
                counts.size(), EffectiveSize.kish(Sample.of("scenes of a drive", weights))));
    }

    private Answer<EffectiveNumbers.EffectiveScenes> byScore(BitSet chosen) {
        if (chosen.isEmpty()) {
            return Answer.none(Obstacle.NOTHING_SELECTED);
        }
        if (scenes.scores().isEmpty()) {
            return Answer.none(Obstacle.NO_SCORES);
        }
        ScoreColumn column = scenes.scores().get(0);
        Map<String, List<Double>> byDrive = new TreeMap<>();
        chosen.stream().filter(column::has).forEach(row -> {
            String drive = scenes.pool().get(row).driveId();
            if (!drive.isEmpty()) {
                byDrive.computeIfAbsent(drive, d -> new ArrayList<>()).add(column.at(row));
            }
        });
        if (byDrive.isEmpty()) {
            return Answer.none(Obstacle.NO_DRIVES);
        }
        List<Sample> drives = byDrive.values().stream()
                .map(scores -> Sample.of(
                        column.name(),
                        scores.stream().mapToDouble(Double::doubleValue).toArray()))
                .toList();
        if (drives.size() < 2) {
            return Answer.none(Obstacle.ONE_DRIVE);
        }
        if (drives.stream().allMatch(drive -> drive.size() == 1)) {
            return Answer.none(Obstacle.ONE_SCENE_A_DRIVE);
        }
        long counted = drives.stream().mapToLong(Sample::size).sum();
        return Answer.unlessRefused(Obstacle.EQUAL_SCORES, () -> {
            DesignEffect effect = DesignEffect.of(drives);
            return new EffectiveNumbers.EffectiveScenes(
                    column.name(), counted, effect.intraclassCorrelation(), effect.factor());
        });
    }
}
