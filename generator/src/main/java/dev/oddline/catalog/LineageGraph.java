package dev.oddline.catalog;

import dev.oddline.catalog.Lineage.Step;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The lineage links in one direction between numbered records: numbers take a tenth of the time of ids, and every page
 * follows them to their ends.
 */
final class LineageGraph {
    private static final int[] NONE = {};

    /** In their order, so that the order of numbers is that of ids. */
    private final List<RecordId> ids;

    private final Map<RecordId, Integer> numbers = new HashMap<>();

    /** {@code [record][neighbour]}: each once, ascending, without the record itself. */
    private final int[][] next;

    private LineageGraph(List<RecordId> ids) {
        this.ids = ids;
        this.next = new int[ids.size()][];
        for (int i = 0; i < ids.size(); i++) {
            numbers.put(ids.get(i), i);
        }
    }

    /**
     * Returns the graph of some neighbours.
     *
     * @param neighbours for each record the records one step away, in any order
     */
    static LineageGraph of(Map<RecordId, ? extends Collection<RecordId>> neighbours) {
        TreeSet<RecordId> ids = new TreeSet<>(neighbours.keySet());
        neighbours.values().forEach(ids::addAll);
        LineageGraph graph = new LineageGraph(List.copyOf(ids));
        neighbours.forEach((id, others) -> {
            int own = graph.number(id);
            graph.next[own] = others.stream()
                    .mapToInt(graph::number)
                    .filter(other -> other != own)
                    .distinct()
                    .sorted()
                    .toArray();
        });
        return graph;
    }

    /** Returns the records one step away, each once, in order of id. */
    List<RecordId> neighbours(RecordId id) {
        return Arrays.stream(next(number(id))).mapToObj(ids::get).toList();
    }

    /** Returns every record that can be reached, each once: the nearest first, then by id. Some end the way, see {@link Lineage#isPassed}. */
    List<Step> all(RecordId id) {
        int start = number(id);
        if (start < 0) {
            return List.of();
        }
        BitSet seen = new BitSet(ids.size());
        seen.set(start);
        List<Step> steps = new ArrayList<>();
        int[] level = {start};
        for (int distance = 1; level.length > 0; distance++) {
            Reached reached = new Reached();
            for (int from : level) {
                for (int to : distance == 1 || Lineage.isPassed(ids.get(from)) ? next(from) : NONE) {
                    if (!seen.get(to)) {
                        seen.set(to);
                        reached.add(to, from);
                    }
                }
            }
            for (long pair : reached.sorted()) {
                steps.add(new Step(ids.get(Reached.to(pair)), distance, ids.get(Reached.from(pair))));
            }
            level = reached.inOrder();
        }
        return steps;
    }

    /** Returns the record's number; negative if it has no links. */
    private int number(RecordId id) {
        Integer number = numbers.get(id);
        return number == null ? -1 : number;
    }

    private int[] next(int number) {
        int[] found = number < 0 ? null : next[number];
        return found == null ? NONE : found;
    }

    /** The records of one distance with the nearer record through which each was found first. */
    private static final class Reached {
        private long[] pairs = new long[8];
        private int size;

        void add(int to, int from) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = (long) to << Integer.SIZE | from;
        }

        static int to(long pair) {
            return (int) (pair >>> Integer.SIZE);
        }

        static int from(long pair) {
            return (int) pair;
        }

        /** Returns the records as they were found. */
        int[] inOrder() {
            return Arrays.stream(pairs, 0, size).mapToInt(Reached::to).toArray();
        }

        /** Returns the pairs by record. */
        long[] sorted() {
            long[] sorted = Arrays.copyOf(pairs, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
