package dev.oddline.selection.policy;

import dev.oddline.coverage.assessment.TrainingWish;
import dev.oddline.coverage.assessment.TrainingWishes;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Dataset;
import dev.oddline.record.OddValues;
import dev.oddline.record.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which segments of a target lack training scenes. */
final class TargetGaps {
    private TargetGaps() {}

    /**
     * Returns the segments of a target of which a dataset version holds fewer scenes than the target wants for training, in
     * the order of the target.
     *
     * @throws UnfitPolicy if the scenes cannot be counted, or nothing is lacking
     */
    static List<Material.Gap> of(Target target, Dataset labelled, TrainingWishes wishes)
            throws IOException, UnfitPolicy {
        List<TrainingWish> wanted = wishes.of(target.id(), labelled.id())
                .orElseThrow(() -> new UnfitPolicy("the scenes of `" + labelled.id()
                        + "` cannot be counted in the words of target `" + target.id() + "`"));
        List<Material.Gap> gaps = new ArrayList<>();
        for (TrainingWish wish : wanted) {
            if (wish.missing() > 0) {
                gaps.add(new Material.Gap(query(wish.segment()), wish.missing()));
            }
        }
        if (gaps.isEmpty()) {
            throw new UnfitPolicy("no segment of target `" + target.id() + "` lacks training scenes in `"
                    + labelled.id() + "`: its quota has nothing to fill");
        }
        return gaps;
    }

    private static SegmentQuery query(OddSegment segment) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        segment.valueOf().forEach((attribute, value) -> values.put(attribute, List.of(value)));
        return new SegmentQuery(new OddValues(values));
    }
}
