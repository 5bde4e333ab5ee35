package dev.oddline.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a round selects scenes.
 *
 * @param seed random seed
 * @param steps in the order in which they run
 * @param quotas in the order of the file
 */
public record SelectionPolicy(
        Heading heading,
        Scope scope,
        Stated<LabelBudget> budget,
        Stated<Long> seed,
        List<SelectionStep> steps,
        List<Quota> quotas)
        implements MetadataRecord {

    public SelectionPolicy {
        steps = List.copyOf(steps);
        quotas = List.copyOf(quotas);
    }

    /** What is selected. */
    public enum Unit {
        SCENE,
        FRAME,
        OBJECT
    }

    /** Which edition, for which task, selecting what. */
    public record Scope(Stated<String> version, Stated<String> task, Stated<Unit> unit) {}

    /**
     * A part of the budget that is kept for something.
     *
     * @param source such as {@code incident}
     * @param share of the budget, 0..1
     * @param tolerance how much of the budget may be missing from the share, 0..1
     * @param gapsOf the target whose ODD segments get the share, in proportion to the training scenes that they lack
     */
    public record Quota(
            Stated<String> source,
            Stated<BigDecimal> share,
            Stated<BigDecimal> tolerance,
            Stated<OddValues> segment,
            Stated<RecordId> gapsOf) {

        /** The source of a quota that scenes of all sources fill. */
        public static final String ANY = "any";
    }
}
