package dev.oddline.record;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a round selects scenes.
 *
 * @param seed random seed
 * @param quotas in the order of the file
 */
public record SelectionPolicy(
        Heading heading, Scope scope, Stated<LabelBudget> budget, Stated<Long> seed, Method method, List<Quota> quotas)
        implements MetadataRecord {

    public SelectionPolicy {
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
     * How it selects.
     *
     * @param steps filters and scores in the order in which they run
     * @param strategy the query strategy, such as {@code margin}
     * @param aggregation how scores of objects or frames become that of a scene, such as {@code max}
     */
    public record Method(List<Step> steps, Stated<String> strategy, Stated<String> aggregation) {
        public Method {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step of a selection.
     *
     * @param parameters by name, nested ones under dotted names, in the order of the file, as they were written
     */
    public record Step(Stated<String> name, Map<String, String> parameters) {
        public Step {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /**
     * A part of the budget that is kept for something.
     *
     * @param source such as {@code incident}
     * @param share of the budget, 0..1
     * @param tolerance how much of the budget may be missing from the share, 0..1
     */
    public record Quota(
            Stated<String> source, Stated<BigDecimal> share, Stated<BigDecimal> tolerance, Stated<OddValues> segment) {}
}
