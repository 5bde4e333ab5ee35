package dev.oddline.selection.policy;

import dev.oddline.record.LabelBudget;
import dev.oddline.record.SceneTable;
import dev.oddline.record.SelectionPolicy;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must be known of a pool.
 *
 * @param measures columns with scores
 * @param texts columns whose values are strata
 * @param segments conditions that scenes are asked for
 * @param cost what a scene takes of the budget
 * @param unit what the rows stand for
 */
public record PoolColumns(
        List<String> measures,
        List<String> texts,
        List<SegmentQuery> segments,
        LabelBudget.Unit cost,
        SelectionPolicy.Unit unit) {

    public PoolColumns {
        measures = List.copyOf(measures);
        texts = List.copyOf(texts);
        segments = List.copyOf(segments);
    }

    /** Returns the same with more conditions. */
    PoolColumns and(List<SegmentQuery> more) {
        return new PoolColumns(
                measures, texts, Stream.concat(segments.stream(), more.stream()).toList(), cost, unit);
    }

    /** Returns the columns that tell the rows of a scene apart. */
    List<String> itemColumns() {
        return switch (unit) {
            case SCENE -> List.of();
            case FRAME -> List.of(SceneTable.FRAME_ID);
            case OBJECT -> List.of(SceneTable.FRAME_ID, SceneTable.OBJECT_ID);
        };
    }

    /** Returns the column that holds what a row takes of the budget; empty where scenes or rows are counted. */
    String costColumn() {
        boolean isCounted = switch (cost) {
            case SCENES -> true;
            case FRAMES -> unit != SelectionPolicy.Unit.SCENE;
            case OBJECTS -> unit == SelectionPolicy.Unit.OBJECT;
            case COST -> false;
        };
        return isCounted ? "" : SceneCosts.column(cost).orElse("");
    }
}
