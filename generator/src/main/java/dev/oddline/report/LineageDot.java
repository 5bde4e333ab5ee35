package dev.oddline.report;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Lineage;
import dev.oddline.catalog.Lineage.Direction;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lineage in the language of Graphviz. Arrows point from what was there to what was made of it. */
public final class LineageDot {
    private LineageDot() {}

    /** Returns one directed graph. */
    public static String of(Catalog catalog, RecordId record, List<Direction> directions) {
        Set<RecordId> records = new TreeSet<>(Set.of(record));
        directions.forEach(d -> Lineage.all(catalog, record, d).forEach(s -> records.add(s.id())));
        StringBuilder text = new StringBuilder("digraph lineage {\n  rankdir=LR;\n  node [shape=box];\n");
        for (RecordId id : records) {
            text.append("  ")
                    .append(name(id))
                    .append(" [label=")
                    .append(quoted(id.kind().word() + "\n" + id.value()))
                    .append(id.equals(record) ? ", penwidth=2" : "")
                    .append(catalog.isTombstone(id) ? ", style=dashed" : "")
                    .append("];\n");
        }
        for (RecordId id : records) {
            for (RecordId from : Lineage.neighbours(catalog, id, Direction.UPSTREAM)) {
                if (records.contains(from)) {
                    text.append("  ")
                            .append(name(from))
                            .append(" -> ")
                            .append(name(id))
                            .append(";\n");
                }
            }
        }
        return text.append("}\n").toString();
    }

    private static String name(RecordId id) {
        return quoted(id.kind().word() + ":" + id.value());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
