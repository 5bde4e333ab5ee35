package dev.oddline.selection.policy;

import dev.oddline.coverage.assessment.Segments;
import dev.oddline.odd.OddSegment;
import dev.oddline.record.RecordId;
import dev.oddline.record.SelectionPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A part of the budget of a round that its policy keeps for some scenes.
 *
 * @param source the source they must have; any where empty
 * @param segment the ODD segment in which they must lie; any where empty
 * @param gapsOf the target whose segments share it in proportion to the training scenes that they lack
 * @param share of the budget, above 0..1
 * @param tolerance how much of the budget may be missing from the share, 0..1; less than one scene where empty
 */
public record RoundQuota(
        Optional<String> source,
        Optional<SegmentQuery> segment,
        Optional<RecordId> gapsOf,
        BigDecimal share,
        Optional<BigDecimal> tolerance) {

    /** Returns what a policy states; empty if it states no share above 0, or nothing that the share is for. */
    public static Optional<RoundQuota> of(SelectionPolicy.Quota stated) {
        return stated.share()
                .value()
                .filter(share -> share.signum() > 0)
                .map(share -> new RoundQuota(
                        stated.source().value().filter(source -> !source.equals(SelectionPolicy.Quota.ANY)),
                        stated.segment().value().map(SegmentQuery::new),
                        stated.gapsOf().value(),
                        share,
                        stated.tolerance().value()))
                .filter(quota -> quota.source.isPresent() || quota.segment.isPresent() || quota.gapsOf.isPresent());
    }

    /** Returns whether it is one of the sources among which the whole budget is divided; the others are minimums. */
    public boolean isPartOfMix() {
        return source.isPresent() && segment.isEmpty() && gapsOf.isEmpty();
    }

    /** Returns the segments of which a scene must lie in one; none for any conditions. */
    public List<OddSegment> segments() {
        return segment.map(
                        query -> Segments.of(query.values()).stream().distinct().toList())
                .orElse(List.of());
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
