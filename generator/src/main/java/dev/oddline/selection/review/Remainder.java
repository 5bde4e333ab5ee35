package dev.oddline.selection.review;

import dev.oddline.record.SceneTable;
import dev.oddline.table.CellNumber;
import dev.oddline.table.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Keeps what is shown of a pool of any size: the rows of chosen scenes, and the first of those that were not chosen. */
final class Remainder {
    private static final String SCORE = "score";

    /** What comes out of the queue first is what a further row drives out. */
    private static final Comparator<Scored> WORST_FIRST =
            Comparator.comparing(Scored::score).thenComparing(Scored::scene, Comparator.reverseOrder());

    private final Set<String> chosen;
    private final List<String> next;
    private final boolean scored;
    private final int most;
    private final List<String> columns = new ArrayList<>();
    private final List<List<String>> ofChosen = new ArrayList<>();
    private final List<List<String>> others = new ArrayList<>();
    private final PriorityQueue<Scored> best = new PriorityQueue<>(WORST_FIRST);
    private final Set<String> looked = new HashSet<>();
    private final Map<String, Long> rowOfChosen = new HashMap<>();
    private long rows;
    private long inAll;

    private record Scored(BigDecimal score, String scene, List<String> row) {}

    /**
     * Starts before the first row.
     *
     * @param chosen ids
     * @param next ids that would have come next; empty where nobody says so
     * @param scored whether the chosen scenes have a score that the pool's could be compared with
     * @param most scenes to keep of those that were not chosen
     */
    Remainder(Set<String> chosen, List<String> next, boolean scored, int most) {
        this.chosen = chosen;
        this.next = next;
        this.scored = scored;
        this.most = most;
    }

    void look(List<String> names, int scene, TableRow row) {
        if (columns.isEmpty()) {
            columns.addAll(names);
        }
        String id = row.cell(scene);
        rows++;
        if (chosen.contains(id)) {
            if (rowOfChosen.putIfAbsent(id, rows - 1) == null) {
                ofChosen.add(cells(row)); // another frame of a scene: the first shows it
            }
            return;
        }
        boolean ofItems = columns.contains(SceneTable.FRAME_ID) || columns.contains(SceneTable.OBJECT_ID);
        if (ofItems && !looked.add(id)) {
            return;
        }
        inAll++;
        switch (order()) {
            case NEXT -> {
                if (next.contains(id)) {
                    others.add(cells(row));
                }
            }
            case BY_SCORE -> CellNumber.of(row.cell(names.indexOf(SCORE))).ifPresent(score -> offer(score, id, row));
            case OF_POOL -> {
                if (others.size() < most) {
                    others.add(cells(row));
                }
            }
        }
    }

    private void offer(BigDecimal score, String scene, TableRow row) {
        Scored last = best.peek();
        if (best.size() < most || last == null || WORST_FIRST.compare(new Scored(score, scene, List.of()), last) > 0) {
            best.add(new Scored(score, scene, cells(row)));
        }
        if (best.size() > most) {
            best.remove();
        }
    }

    private List<String> cells(TableRow row) {
        return SheetTable.padded(row.row(), columns.size());
    }

    /** Returns why the others come in their order. */
    NotChosen.Order order() {
        if (!next.isEmpty()) {
            return NotChosen.Order.NEXT;
        }
        return scored && columns.contains(SCORE) ? NotChosen.Order.BY_SCORE : NotChosen.Order.OF_POOL;
    }

    /** Returns the rows of the chosen scenes. */
    SheetTable ofChosen() {
        return new SheetTable(columns, ofChosen);
    }

    /** Returns where the chosen scenes stand, by their ids: the row of each, from 0, or its first. */
    Map<String, Long> rowOfChosen() {
        return rowOfChosen;
    }

    /** Returns how many rows were looked at. */
    long rows() {
        return rows;
    }

    /** Returns the first of the others. */
    SheetTable others() {
        int scene = columns.indexOf(SheetColumn.SCENE.name());
        return new SheetTable(
                columns,
                switch (order()) {
                    case NEXT ->
                        others.stream()
                                .sorted(Comparator.comparing(row -> next.indexOf(row.get(scene))))
                                .toList();
                    case BY_SCORE ->
                        best.stream()
                                .sorted(WORST_FIRST.reversed())
                                .map(Scored::row)
                                .toList();
                    case OF_POOL -> others;
                });
    }

    long inAll() {
        return inAll;
    }
}
