package dev.oddline.record;

import java.math.BigDecimal;
import java.util.List;

/** One step of a selection: it leaves scenes out, scores them, or selects some of those that are left. */
public sealed interface SelectionStep {

    /**
     * Leaves scenes out; a scene stays if it meets all that is asked.
     *
     * @param notLabelled whether scenes that are labelled already are left out
     * @param odd the ODD segment in which scenes must lie; one of which that is not known is left out
     * @param sources the sources of which a scene must have one; any where empty
     * @param duplicateCosineBelow scenes whose embedding has this cosine or more with that of a scene that is more worth a
     *     label are left out, -1..1
     * @param most how many scenes stay, those most worth a label
     */
    record Filter(
            Stated<Boolean> notLabelled,
            Stated<OddValues> odd,
            List<String> sources,
            Stated<BigDecimal> duplicateCosineBelow,
            Stated<Long> most)
            implements SelectionStep {
        public Filter {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Scores scenes by a column of the pool; several such steps are added up.
     *
     * @param measure name of the column
     * @param worthALabel which end of it is worth a label; that of the measure where absent
     * @param rescale how it is made comparable with other scores before it is added
     * @param weight factor of the rescaled score
     * @param aggregation the reduction to scenes that the pool must have been scored with, such as {@code top5_mean}
     */
    record Score(
            Stated<String> measure,
            Stated<End> worthALabel,
            Stated<Rescaling> rescale,
            Stated<BigDecimal> weight,
            Stated<String> aggregation)
            implements SelectionStep {}

    /** Selects scenes of those that are left. */
    record Select(Stated<QueryStrategy> strategy, StrategyParameters parameters, Limits limits)
            implements SelectionStep {}

    /** An end of a score. */
    enum End {
        HIGH,
        LOW
    }

    /** How a score is made comparable with others. */
    enum Rescaling {
        /** Not at all. */
        NONE,
        /** The share of the other scenes that it exceeds, ties half, 0..1. */
        RANK,
        /** The smallest is 0, the largest 1. */
        MIN_MAX,
        /** Mean 0, standard deviation (n - 1) 1. */
        Z_SCORE
    }

    /**
     * What holds of every strategy.
     *
     * @param mostPerDrive the most scenes of one drive
     * @param overflow what happens when the next scene does not fit into the budget
     * @param perCost whether a score is divided by what the scene takes of the budget
     */
    record Limits(Stated<Long> mostPerDrive, Stated<Overflow> overflow, Stated<Boolean> perCost) {}

    /** What happens when the next scene does not fit into the rest of a budget. */
    enum Overflow {
        /** The selection ends. */
        STOP,
        /** The scene is left out and the next one tried. */
        SKIP
    }
}
