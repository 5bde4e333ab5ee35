package dev.oddline.selection.policy;

import dev.oddline.record.LabelBudget;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must be known of a pool.
 *
 * @param measures columns with scores
 * @param texts columns whose values are strata
 * @param segments conditions that scenes are asked for
 * @param cost what a scene takes of the budget
 */
public record PoolColumns(
        List<String> measures, List<String> texts, List<SegmentQuery> segments, LabelBudget.Unit cost) {

    public PoolColumns {
        measures = List.copyOf(measures);
        texts = List.copyOf(texts);
        segments = List.copyOf(segments);
    }

    /** Returns the same with more conditions. */
    PoolColumns and(List<SegmentQuery> more) {
        return new PoolColumns(
                measures, texts, Stream.concat(segments.stream(), more.stream()).toList(), cost);
    }

    /** Returns the column that holds what a scene takes of the budget; empty for scenes, of which each is one. */
    String costColumn() {
        return switch (cost) {
            case SCENES -> "";
            case FRAMES -> "frames";
            case OBJECTS -> "objects";
            case COST -> "cost";
        };
    }
}
