package dev.oddline.selection.policy;

import dev.oddline.coverage.CountedScenes;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SceneGroup;
import dev.oddline.odd.Membership;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which segments of a target lack training scenes. */
public final class TargetGaps {
    private TargetGaps() {}

    /**
     * Returns the segments of a target of which a dataset version holds fewer scenes than the target wants for training, in
     * the order of the target.
     *
     * @param taxonomy the words of the target
     * @throws UnfitPolicy if the scenes cannot be counted, or nothing is lacking
     */
    public static List<Material.Gap> of(Target target, Dataset labelled, RecordId taxonomy, SceneCounting counting)
            throws IOException, UnfitPolicy {
        CountedScenes counted = counting.count(labelled, Optional.of(taxonomy))
                .orElseThrow(() -> new UnfitPolicy(
                        "the scenes of `" + labelled.id() + "` cannot be counted in the words of `" + taxonomy + "`"));
        List<Material.Gap> gaps = new ArrayList<>();
        for (Target.Wanted wanted : target.segments()) {
            Optional<OddValues> values = wanted.segment().value();
            Optional<Long> amount = wanted.trainingScenes()
                    .value()
                    .or(() -> target.overall().trainingScenes().value());
            if (values.isPresent() && amount.isPresent()) {
                SegmentQuery segment = new SegmentQuery(values.get());
                long missing = amount.get() - scenes(segment, counted);
                if (missing > 0) {
                    gaps.add(new Material.Gap(segment, missing));
                }
            }
        }
        if (gaps.isEmpty()) {
            throw new UnfitPolicy("no segment of target `" + target.id() + "` lacks training scenes in `"
                    + labelled.id() + "`: its quota has nothing to fill");
        }
        return gaps;
    }

    private static long scenes(SegmentQuery segment, CountedScenes counted) {
        Taxonomy taxonomy = counted.counts().taxonomy();
        return counted.counts().groups().stream()
                .filter(group -> segment.of(taxonomy, taxonomy.byAttribute(group.conditions())) == Membership.IN)
                .map(SceneGroup::amount)
                .mapToLong(amount -> amount.scenes())
                .sum();
    }
}
