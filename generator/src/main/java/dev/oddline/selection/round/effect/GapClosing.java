package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.assessment.TrainingWish;
import dev.oddline.coverage.assessment.TrainingWishes;
import dev.oddline.odd.Membership;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
import dev.oddline.record.Target;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.selection.round.reading.PoolTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what a round delivered for the segments that targets name. */
final class GapClosing {
    private final RoundLinks links;
    private final TrainingWishes wishes;
    private final Taxonomies taxonomies;
    private final RoundPolicies policies;

    GapClosing(RoundLinks links, TrainingWishes wishes, Taxonomies taxonomies, RoundPolicies policies) {
        this.links = links;
        this.wishes = wishes;
        this.taxonomies = taxonomies;
        this.policies = policies;
    }

    /**
     * Returns the segments in the order of the targets.
     *
     * @param selected ids of the scenes that were chosen
     * @param delivered ids of those that have labels
     */
    Answer<List<ClosedGap>> of(Sampling round, PoolTable pool, List<String> selected, Set<String> delivered)
            throws IOException {
        Optional<String> task = round.round().task().value();
        Optional<RecordId> before = round.comparison().labelledBefore().value();
        if (task.isEmpty() || before.isEmpty()) {
            return Answer.none(task.isEmpty() ? Obstacle.NO_TASK : Obstacle.NO_LABELLED_BEFORE);
        }
        List<ClosedGap> gaps = new ArrayList<>();
        Optional<Obstacle> obstacle = Optional.empty();
        for (Target target : links.targets(task.get())) {
            Optional<List<TrainingWish>> wanted = wishes.of(target.id(), before.get());
            Optional<ScenesInWords> scenes =
                    target.taxonomy().value().flatMap(words -> ScenesInWords.of(pool, taxonomies, words));
            if (wanted.isEmpty() || scenes.isEmpty()) {
                obstacle = Optional.of(wanted.isEmpty() ? Obstacle.SCENES_NOT_READ : Obstacle.OTHER_TAXONOMY);
            } else {
                long missing =
                        wanted.get().stream().mapToLong(TrainingWish::missing).sum();
                Optional<RoundPolicies.GapQuota> quota = policies.gapQuota(round, target.id());
                for (TrainingWish wish : wanted.get()) {
                    Optional<Long> asked =
                            quota.filter(q -> wish.missing() > 0).map(q -> q.of(wish.missing(), missing));
                    gaps.add(gap(target.id(), wish, asked, scenes.get(), selected, delivered));
                }
            }
        }
        return gaps.isEmpty() ? Answer.none(obstacle.orElse(Obstacle.NO_TARGET_SEGMENTS)) : Answer.of(gaps);
    }

    private static ClosedGap gap(
            RecordId target,
            TrainingWish wish,
            Optional<Long> asked,
            ScenesInWords scenes,
            List<String> selected,
            Set<String> delivered) {
        return new ClosedGap(
                target,
                wish.segment(),
                wish.wanted(),
                wish.there(),
                asked,
                scenes.count(wish.segment(), selected, Membership.IN),
                scenes.count(wish.segment(), delivered, Membership.IN),
                scenes.count(wish.segment(), delivered, Membership.UNKNOWN));
    }
}
