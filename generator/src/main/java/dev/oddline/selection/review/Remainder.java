package dev.oddline.selection.review;

import dev.oddline.table.CellNumber;
import dev.oddline.table.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Keeps what is shown of a pool of any size: the rows of chosen scenes, and the first of those that were not chosen. */
final class Remainder {
    private static final String SCORE = "score";

    /** What comes out of the queue first is what a further row drives out. */
    private static final Comparator<Scored> WORST_FIRST =
            Comparator.comparing(Scored::score).thenComparing(Scored::scene, Comparator.reverseOrder());

    private final Set<String> chosen;
    private final boolean byScore;
    private final int most;
    private final List<String> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> first = new ArrayList<>();
    private final PriorityQueue<Scored> best = new PriorityQueue<>(WORST_FIRST);
    private long inAll;

    private record Scored(BigDecimal score, String scene, List<String> row) {}

    /**
     * @param chosen ids
     * @param scored whether the chosen scenes have a score that the pool's could be compared with
     * @param most scenes to keep of those that were not chosen
     */
    Remainder(Set<String> chosen, boolean scored, int most) {
        this.chosen = chosen;
        this.byScore = scored;
        this.most = most;
    }

    void look(List<String> names, int scene, TableRow row) {
        if (columns.isEmpty()) {
            columns.addAll(names);
        }
        if (chosen.contains(row.cell(scene))) {
            rows.add(SheetTable.padded(row.row(), names.size()));
            return;
        }
        inAll++;
        if (isOrdered()) {
            CellNumber.of(row.cell(names.indexOf(SCORE))).ifPresent(score -> offer(score, row.cell(scene), row));
        } else if (first.size() < most) {
            first.add(SheetTable.padded(row.row(), columns.size()));
        }
    }

    private void offer(BigDecimal score, String scene, TableRow row) {
        Scored last = best.peek();
        if (best.size() < most || last == null || WORST_FIRST.compare(new Scored(score, scene, List.of()), last) > 0) {
            best.add(new Scored(score, scene, SheetTable.padded(row.row(), columns.size())));
        }
        if (best.size() > most) {
            best.remove();
        }
    }

    private boolean isOrdered() {
        return byScore && columns.contains(SCORE);
    }

    /** Returns the rows of the chosen scenes. */
    SheetTable ofChosen() {
        return new SheetTable(columns, rows);
    }

    /** Returns the first of the others, with all columns of the pool. */
    SheetTable others() {
        return new SheetTable(
                columns,
                isOrdered()
                        ? best.stream()
                                .sorted(WORST_FIRST.reversed())
                                .map(Scored::row)
                                .toList()
                        : first);
    }

    long inAll() {
        return inAll;
    }

    LeftOut.Order order() {
        return isOrdered() ? LeftOut.Order.BY_SCORE : LeftOut.Order.OF_POOL;
    }
}
