package dev.oddline.page;

import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Kind;
import dev.oddline.record.LabelState;
import dev.oddline.record.RecordId;
import dev.oddline.record.ReviewVerdict;
import dev.oddline.selection.review.SceneSheet;
import dev.oddline.selection.review.SheetColumn;
import dev.oddline.table.CellNumber;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Tables of scenes: what people and labelling said comes right after the ids. Columns that are empty throughout are left out. */
final class SheetTables {
    private static final List<SheetColumn.Source> ORDER = List.of(
            SheetColumn.Source.REVIEW, SheetColumn.Source.LABELS, SheetColumn.Source.CHOICE, SheetColumn.Source.POOL);

    /** Decimals of a column with larger values than 0.1; smaller ones get as many more as they have zeros in front. */
    private static final int DECIMALS = 4;

    private final Site site;
    private final Here here;
    private final SceneSheet sheet;

    SheetTables(Site site, Here here, SceneSheet sheet) {
        this.site = site;
        this.here = here;
        this.sheet = sheet;
    }

    Table table(String anchor, String title, String remark, List<List<String>> rows) {
        List<Integer> order = IntStream.range(0, sheet.columns().size())
                .boxed()
                .filter(at -> at == 0 || isShown(rows, at))
                .sorted(Comparator.comparing(at ->
                        at == 0 ? -1 : ORDER.indexOf(sheet.columns().get(at).source())))
                .toList();
        List<TableColumn> columns = order.stream()
                .map(at -> new TableColumn(
                        title(site.words(), sheet.columns().get(at)),
                        at == 0 ? ColumnRole.KEY : isNumber(rows, at) ? ColumnRole.NUMBER : ColumnRole.TEXT))
                .toList();
        List<OptionalInt> decimals = IntStream.range(0, sheet.columns().size())
                .mapToObj(at -> decimals(rows, at))
                .toList();
        List<TableRow> all = rows.stream()
                .map(row -> new TableRow(
                        "",
                        order.stream()
                                .map(at -> cell(at, row.get(at), decimals.get(at)))
                                .toList()))
                .toList();
        return new Table(anchor, title, remark, columns, all, Phrase.NONE);
    }

    /** Returns whether a column says something; where scenes lie on a map tells nobody anything without it. */
    private boolean isShown(List<List<String>> rows, int at) {
        return sheet.columns().get(at).source() != SheetColumn.Source.MAP
                && rows.stream().anyMatch(row -> !row.get(at).isEmpty());
    }

    /** Returns the head of a column: that of a table of people's judgement says so. */
    static String title(Words words, SheetColumn column) {
        String name = words.field(column.name());
        return switch (column.source()) {
            case CHOICE, POOL, MAP -> name;
            case REVIEW -> words.say("review.column.review", name);
            case LABELS -> words.say("review.column.labels", name);
        };
    }

    /** Returns whether a column holds numbers and nothing else. */
    static boolean isNumber(List<List<String>> rows, int at) {
        return rows.stream().anyMatch(row -> !row.get(at).isEmpty())
                && rows.stream()
                        .allMatch(row -> row.get(at).isEmpty()
                                || CellNumber.of(row.get(at)).isPresent());
    }

    /** Returns how many decimals the numbers of a column are shown with; empty for as many as they have. */
    static OptionalInt decimals(List<List<String>> rows, int at) {
        if (!isNumber(rows, at)) {
            return OptionalInt.empty();
        }
        int most = 0;
        BigDecimal largest = BigDecimal.ZERO;
        for (List<String> row : rows) {
            Optional<BigDecimal> number = CellNumber.of(row.get(at));
            if (number.isPresent()) {
                most = Math.max(most, number.get().scale());
                largest = largest.max(number.get().abs());
            }
        }
        int zeros = largest.signum() == 0 ? 0 : Math.max(0, largest.scale() - largest.precision());
        return most > DECIMALS + zeros ? OptionalInt.of(DECIMALS + zeros) : OptionalInt.empty();
    }

    private Cell cell(int at, String text, OptionalInt decimals) {
        SheetColumn column = sheet.columns().get(at);
        if (decimals.isPresent() && !text.isEmpty()) {
            BigDecimal number = CellNumber.of(text).orElseThrow();
            return Cell.number(Figures.fixed(number, decimals.getAsInt()), number.toPlainString());
        }
        Piece piece = at == 0
                ? Piece.of(text, Tone.CODE)
                : isVerdict(column)
                        ? Piece.of(site.words().choice(text), tone(text))
                        : new Piece(text, Tone.PLAIN, url(site, here, column, text));
        return new Cell(text.isEmpty() ? Phrase.NONE : Phrase.of(piece), text, Markup.NONE);
    }

    private static boolean isVerdict(SheetColumn column) {
        return switch (column.source()) {
            case REVIEW -> column.name().equals(ReviewVerdict.COLUMN);
            case LABELS -> column.name().equals(LabelState.COLUMN);
            case CHOICE, POOL, MAP -> false;
        };
    }

    private static Tone tone(String verdict) {
        Optional<Tone> ofPeople = ReviewVerdict.of(verdict).map(one -> switch (one) {
            case CONFIRMED -> Tone.OK;
            case DOUBTED -> Tone.WARN;
            case REJECTED -> Tone.ERR;
        });
        return ofPeople.or(() -> LabelState.of(verdict).map(one -> switch (one) {
                    case DELIVERED -> Tone.OK;
                    case REFUSED -> Tone.WARN;
                }))
                .orElse(Tone.PLAIN);
    }

    /** Returns where a cell leads: to the record that it names, or to the address that it is. */
    static SafeUrl url(Site site, Here here, SheetColumn column, String text) {
        Optional<SafeUrl> record = Kind.ofIdField(column.name())
                .flatMap(kind -> site.addresses().page(new RecordId(kind, text)))
                .map(here::to);
        return record.or(() -> SafeUrl.foreign(text)).orElse(SafeUrl.NONE);
    }
}
