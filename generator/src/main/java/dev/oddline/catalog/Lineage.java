package dev.oddline.catalog;

import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.util.List;

/**
 * What a record is made from, and what is made from it, over any number of steps. An incident names what was driving when it
 * happened: that is a cause to look for, on the incident's own page, and no part of what the data of the incident are made
 * from.
 */
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

    /** Returns whether lineage goes on behind a record that was reached on the way: it ends at an incident. */
    public static boolean isPassed(RecordId id) {
        return id.kind() != Kind.INCIDENT;
    }

    /** Returns the records one step away, each once, in order of id. */
    public static List<RecordId> neighbours(Catalog catalog, RecordId id, Direction direction) {
        return graph(catalog, direction).neighbours(id);
    }

    /**
     * Returns every record in one direction, tombstones included, each once: the nearest first, then by id. Takes time
     * linear in the links that it follows; cycles and {@linkplain #isPassed incidents} end it.
     */
    public static List<Step> all(Catalog catalog, RecordId id, Direction direction) {
        return List.copyOf(graph(catalog, direction).all(id));
    }

    private static LineageGraph graph(Catalog catalog, Direction direction) {
        return switch (direction) {
            case UPSTREAM -> catalog.madeFrom();
            case DOWNSTREAM -> catalog.madeInto();
        };
    }
}
