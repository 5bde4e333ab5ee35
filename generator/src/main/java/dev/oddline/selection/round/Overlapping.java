package dev.oddline.selection.round;

import dev.oddline.statistics.Sample;
import dev.oddline.statistics.shift.RankAgreement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts what a round shares with those before it. */
final class Overlapping {
    private final RoundScenes scenes;
    private final Set<String> pool;
    private final Set<String> selected;

    Overlapping(RoundScenes scenes) {
        this.scenes = scenes;
        this.pool = scenes.pool().stream().map(OfferedScene::sceneId).collect(Collectors.toSet());
        this.selected = scenes.selected().stream()
                .map(row -> scenes.pool().get(row).sceneId())
                .collect(Collectors.toSet());
    }

    List<RoundOverlap> with(List<EarlierRound> rounds) {
        return rounds.stream().map(this::with).toList();
    }

    private RoundOverlap with(EarlierRound before) {
        long both = pool.stream().filter(before.again()::contains).count();
        long again = pool.stream().filter(before.selected()::contains).count();
        return new RoundOverlap(
                before.name(),
                new Part(both, pool.size() + before.offered() - both),
                again,
                selected.isEmpty() || before.selected().isEmpty()
                        ? Answer.none(Obstacle.NOTHING_SELECTED)
                        : Answer.of(ChosenTwice.of(pool, selected, before)),
                agreement(before.scores()));
    }

    private Answer<Double> agreement(Map<String, Double> before) {
        Optional<ScoreColumn> column = scenes.scores().stream().findFirst();
        if (column.isEmpty() || before.isEmpty()) {
            return Answer.none(Obstacle.NO_SCORES);
        }
        int[] shared = IntStream.range(0, scenes.pool().size())
                .filter(row -> column.get().has(row)
                        && before.containsKey(scenes.pool().get(row).sceneId()))
                .toArray();
        if (shared.length < 2) {
            return Answer.none(Obstacle.NOTHING_SHARED);
        }
        double[] now = IntStream.of(shared).mapToDouble(column.get()::at).toArray();
        double[] then = IntStream.of(shared)
                .mapToDouble(row -> before.getOrDefault(scenes.pool().get(row).sceneId(), 0.0))
                .toArray();
        return Answer.unlessRefused(
                Obstacle.EQUAL_SCORES,
                () -> RankAgreement.of(Sample.of(column.get().name(), now), Sample.of("earlier", then))
                        .kendall());
    }
}
