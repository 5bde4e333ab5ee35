package dev.oddline.selection.policy;

import dev.oddline.record.RecordId;
import dev.oddline.statistics.matrix.FloatMatrix;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy may need beside a pool.
 *
 * @param embeddings one row for each row of the pool
 * @param probabilities of the classes, one row for each row of the pool
 * @param labelled rows of the pool that were labelled before
 * @param gaps by target: its segments that lack training scenes
 */
public record Material(
        Optional<FloatMatrix> embeddings,
        Optional<FloatMatrix> probabilities,
        BitSet labelled,
        Map<RecordId, List<Gap>> gaps) {

    public Material {
        labelled = (BitSet) labelled.clone();
        gaps = Map.copyOf(gaps);
    }

    /**
     * A segment that lacks training scenes.
     *
     * @param missing above 0
     */
    public record Gap(SegmentQuery segment, long missing) {}
}
