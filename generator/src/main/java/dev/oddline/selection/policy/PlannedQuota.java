package dev.oddline.selection.policy;

import dev.oddline.record.RecordId;
import dev.oddline.record.SelectionPolicy;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A part of the budget that is kept for some scenes.
 *
 * @param source the source they must have; any where empty
 * @param segment the ODD segment in which they must lie; any where empty
 * @param gapsOf the target whose segments share it in proportion to the training scenes that they lack
 * @param share of the budget, above 0..1
 */
public record PlannedQuota(
        Optional<String> source, Optional<SegmentQuery> segment, Optional<RecordId> gapsOf, BigDecimal share) {
    static PlannedQuota of(SelectionPolicy.Quota quota) throws UnfitPolicy {
        BigDecimal share = quota.share()
                .value()
                .filter(s -> s.signum() > 0)
                .orElseThrow(() -> new UnfitPolicy("one of its `quotas` has no `share` above 0"));
        PlannedQuota planned = new PlannedQuota(
                quota.source().value().filter(source -> !source.equals(SelectionPolicy.Quota.ANY)),
                quota.segment().value().map(SegmentQuery::new),
                quota.gapsOf().value(),
                share);
        if (planned.source.isEmpty() && planned.segment.isEmpty() && planned.gapsOf.isEmpty()) {
            throw new UnfitPolicy("one of its `quotas` is for nothing: it needs a `source`, a `segment` or `gaps_of`");
        }
        return planned;
    }

    /** Returns whether it is one of the sources among which the whole budget is divided; the others are minimums. */
    boolean isPartOfMix() {
        return source.isPresent() && segment.isEmpty() && gapsOf.isEmpty();
    }

    /** Returns the quota as text: {@code incident road_type=work_zone}. */
    @Override
    public String toString() {
        return (source.orElse("")
                        + segment.map(query -> " " + query).orElse("")
                        + gapsOf.map(target -> " gaps of " + target).orElse(""))
                .strip();
    }
}
