package dev.oddline.page;

import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.RecordId;
import dev.oddline.selection.round.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Columns, rows and cells that the tables of a round have in common. */
record RoundCells(Site site, Here here) {

    /** Returns a column by the key of its head. */
    TableColumn column(String key, ColumnRole role) {
        return new TableColumn(site.words().say("round." + key), role);
    }

    /** Returns the id of a record, linked if it has a page. */
    Piece record(RecordId id) {
        return new Piece(
                id.value(), Tone.CODE, site.addresses().page(id).map(here::to).orElse(SafeUrl.NONE));
    }

    /** Returns a row for each, in their order. */
    static <T> List<TableRow> rows(List<T> all, Function<T, List<Cell>> cells) {
        return all.stream().map(one -> new TableRow("", cells.apply(one))).toList();
    }

    static Cell count(long count) {
        return Cell.number(Figures.count(count), Long.toString(count));
    }

    static Cell count(Optional<Long> count) {
        return count.map(RoundCells::count).orElseGet(() -> Cell.number(Figures.NO_VALUE, ""));
    }

    static Cell number(double value, int decimals) {
        return Cell.number(Figures.fixed(BigDecimal.valueOf(value), decimals), Double.toString(value));
    }

    /** Returns the cell of a figure, or what stands in its place. */
    static <T> Cell figure(Answer<T> answer, Function<T, Cell> cell, String otherwise) {
        return answer.figure().map(cell).orElseGet(() -> muted(otherwise));
    }

    static Cell muted(String text) {
        return new Cell(text.isEmpty() ? Phrase.NONE : Phrase.of(Piece.of(text, Tone.MUTED)), "", Markup.NONE);
    }
}
