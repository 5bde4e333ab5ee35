package dev.oddline.page;

import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A run's hyper-parameters as a table, those that differ from the baseline's first. */
final class Parameters {
    private final Words words;

    Parameters(Words words) {
        this.words = words;
    }

    /** Returns the table; empty where the run states no hyper-parameters. */
    Optional<Table> of(Run run, Optional<Run> baseline) {
        Map<String, String> mine = run.code().hyperparameters().orElse(Map.of());
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> theirs =
                baseline.map(b -> b.code().hyperparameters().orElse(Map.of())).orElse(Map.of());
        TreeSet<String> names = new TreeSet<>(mine.keySet());
        names.addAll(theirs.keySet());
        List<TableRow> differing = new ArrayList<>();
        List<TableRow> equal = new ArrayList<>();
        boolean compared = !theirs.isEmpty();
        List<TableColumn> columns = new ArrayList<>(List.of(
                new TableColumn(words.say("parameters.name"), ColumnRole.KEY),
                new TableColumn(words.say("parameters.value"), ColumnRole.TEXT)));
        if (compared) {
            columns.add(new TableColumn(words.say("parameters.baseline"), ColumnRole.TEXT));
        }
        for (String name : names) {
            (differs(name, mine, theirs) ? differing : equal).add(row(name, mine, theirs, compared));
        }
        List<TableRow> rows = new ArrayList<>(differing);
        rows.addAll(equal);
        String remark = compared
                ? words.say("parameters.remark", Figures.count(differing.size()), Figures.count(rows.size()))
                : "";
        return Optional.of(
                new Table("hyperparameters", words.say("parameters.title"), remark, columns, rows, Phrase.NONE));
    }

    private static boolean differs(String name, Map<String, String> mine, Map<String, String> theirs) {
        return !theirs.isEmpty() && !Optional.ofNullable(mine.get(name)).equals(Optional.ofNullable(theirs.get(name)));
    }

    private static TableRow row(String name, Map<String, String> mine, Map<String, String> theirs, boolean compared) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(Piece.of(name, Tone.CODE)));
        String value = mine.getOrDefault(name, Figures.NO_VALUE);
        cells.add(Cell.of(Piece.of(value, differs(name, mine, theirs) ? Tone.STRONG : Tone.PLAIN)));
        if (compared) {
            cells.add(Cell.of(Piece.of(theirs.getOrDefault(name, Figures.NO_VALUE), Tone.MUTED)));
        }
        return new TableRow("", cells);
    }
}
