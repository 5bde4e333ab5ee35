package dev.oddline.selection.policy;

import dev.oddline.coverage.assessment.TrainingWish;
import dev.oddline.coverage.assessment.TrainingWishes;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.Dataset;
import dev.oddline.record.OddValues;
import dev.oddline.record.Target;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which segments of a target lack training scenes, and how a quota for them is divided. */
public final class TargetGaps {
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

    /**
     * Returns the share of a budget that a segment gets of a quota, in proportion to what it lacks.
     *
     * @param share of the quota, above 0..1
     * @param missing scenes of the segment
     * @param all scenes that all segments lack, above 0
     */
    public static BigDecimal part(BigDecimal share, long missing, long all) {
        return share.multiply(BigDecimal.valueOf(missing)).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    /** Returns the least that a share of a budget asks for, in whole units of the budget. */
    public static long least(BigDecimal share, long budget) {
        return share.multiply(BigDecimal.valueOf(budget))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
