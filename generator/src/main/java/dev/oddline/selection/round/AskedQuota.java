package dev.oddline.selection.round;

import dev.oddline.odd.OddSegment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A part of a round that its policy keeps for something.
 *
 * @param source that the scenes come from; empty for any
 * @param segments of which a scene belongs to at least one; none for any conditions
 * @param share of the scenes, 0..1
 * @param tolerance share that may be missing, 0..1; less than one scene where empty
 */
public record AskedQuota(
        Optional<String> source, List<OddSegment> segments, BigDecimal share, Optional<BigDecimal> tolerance) {

    public AskedQuota {
        segments = List.copyOf(segments);
    }
}
