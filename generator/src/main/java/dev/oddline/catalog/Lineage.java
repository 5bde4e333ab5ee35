package dev.oddline.catalog;

import dev.oddline.record.RecordId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a record is made from, and what is made from it, over any number of steps. */
public final class Lineage {
    private Lineage() {}

    /** A direction along lineage. */
    public enum Direction {
        /** Towards what a record is made from. */
        UPSTREAM,
        /** Towards what is made from it. */
        DOWNSTREAM
    }

    /**
     * A record at some distance from the one asked about.
     *
     * @param distance length of the shortest way, at least 1
     * @param via the record one step nearer, through which it was found first
     */
    public record Step(RecordId id, int distance, RecordId via) {}

    /** Returns the records one step away, each once, in order of id. */
    public static List<RecordId> neighbours(Catalog catalog, RecordId id, Direction direction) {
        return switch (direction) {
            case UPSTREAM -> catalog.madeFrom(id);
            case DOWNSTREAM -> catalog.madeInto(id);
        };
    }

    /**
     * Returns every record in one direction, tombstones included, each once: the nearest first, then by id. Takes time
     * linear in the links that it follows; cycles end it.
     */
    public static List<Step> all(Catalog catalog, RecordId id, Direction direction) {
        Map<RecordId, Step> found = new LinkedHashMap<>();
        Deque<Step> waiting = new ArrayDeque<>();
        waiting.add(new Step(id, 0, id));
        while (!waiting.isEmpty()) {
            Step from = waiting.remove();
            for (RecordId next : neighbours(catalog, from.id(), direction)) {
                Step step = new Step(next, from.distance() + 1, from.id());
                if (!next.equals(id) && found.putIfAbsent(next, step) == null) {
                    waiting.add(step);
                }
            }
        }
        List<Step> steps = new ArrayList<>(found.values());
        steps.sort(java.util.Comparator.comparingInt(Step::distance).thenComparing(Step::id));
        return List.copyOf(steps);
    }
}
