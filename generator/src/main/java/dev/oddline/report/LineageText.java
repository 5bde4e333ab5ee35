package dev.oddline.report;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Lineage;
import dev.oddline.catalog.Lineage.Direction;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lineage as an indented tree for a terminal. A record that stands in several places is opened at the first only. */
public final class LineageText {
    private LineageText() {}

    private record Line(RecordId id, String lead, String branch) {}

    /** Returns the tree of each direction under its heading, ending in a line feed. */
    public static String of(Catalog catalog, RecordId record, List<Direction> directions, Paint paint) {
        StringBuilder text = new StringBuilder();
        text.append(describe(catalog, record, paint)).append('\n');
        for (Direction direction : directions) {
            int count = Lineage.all(catalog, record, direction).size();
            String heading = direction == Direction.UPSTREAM ? "made from" : "made into";
            text.append('\n')
                    .append(paint.paint(Style.BOLD, heading))
                    .append(paint.paint(Style.DIM, " " + Counted.of(count, "record")))
                    .append('\n');
            tree(catalog, record, direction, paint, text);
        }
        return text.toString();
    }

    private static void tree(Catalog catalog, RecordId root, Direction direction, Paint paint, StringBuilder text) {
        Set<RecordId> opened = new HashSet<>(Set.of(root));
        Deque<Line> waiting = new ArrayDeque<>();
        push(catalog, root, direction, "", waiting);
        while (!waiting.isEmpty()) {
            Line line = waiting.pop();
            text.append(paint.paint(Style.DIM, line.lead() + line.branch()))
                    .append(describe(catalog, line.id(), paint));
            boolean more = Lineage.isPassed(line.id())
                    && !Lineage.neighbours(catalog, line.id(), direction).isEmpty();
            if (more && opened.add(line.id())) {
                push(
                        catalog,
                        line.id(),
                        direction,
                        line.lead() + (line.branch().startsWith("└") ? "   " : "│  "),
                        waiting);
            } else if (more) {
                text.append(paint.paint(Style.DIM, "  (see above)"));
            }
            text.append('\n');
        }
    }

    private static void push(Catalog catalog, RecordId of, Direction direction, String lead, Deque<Line> waiting) {
        List<RecordId> next = Lineage.neighbours(catalog, of, direction);
        for (int i = next.size() - 1; i >= 0; i--) {
            waiting.push(new Line(next.get(i), lead, i == next.size() - 1 ? "└─ " : "├─ "));
        }
    }

    private static String describe(Catalog catalog, RecordId id, Paint paint) {
        String kind = paint.paint(Style.DIM, word(id.kind()) + " ");
        String missing = catalog.isTombstone(id) ? paint.paint(Style.ERROR, " (record missing)") : "";
        return kind + VisibleText.of(id.value()) + missing;
    }

    private static String word(Kind kind) {
        return kind.word().replace('_', ' ');
    }
}
