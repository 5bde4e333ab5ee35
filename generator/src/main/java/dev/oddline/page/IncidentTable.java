package dev.oddline.page;

import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.coverage.evidence.IncidentAnswer;
import dev.oddline.coverage.evidence.IncidentCell;
import dev.oddline.coverage.evidence.Mending;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.record.Kind;
import dev.oddline.record.OddValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For each incident its own cell before and after, and whether that shows it to be mended. */
final class IncidentTable {
    private final Site site;
    private final ValueText values;

    IncidentTable(Site site, Here here) {
        this.site = site;
        this.values = new ValueText(site, here);
    }

    /** Returns the table, what is least mended first; empty without incidents. */
    Optional<Table> of(String anchor, String title, List<IncidentAnswer> answers) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        Words words = site.words();
        long mended = answers.stream().filter(a -> a.mending() == Mending.SHOWN).count();
        List<TableRow> rows = new ArrayList<>();
        answers.stream()
                .sorted(Comparator.comparing(IncidentAnswer::mending).reversed())
                .forEach(answer -> rows.addAll(rows(answer)));
        return Optional.of(new Table(
                anchor,
                title,
                words.say("mending.summary", Figures.count(mended), Figures.count(answers.size())),
                List.of(
                        new TableColumn(FieldSections.capital(words.kind(Kind.INCIDENT)), ColumnRole.KEY),
                        new TableColumn(words.say("mending.cell"), ColumnRole.TEXT),
                        new TableColumn(words.say("comparison.before"), ColumnRole.NUMBER),
                        new TableColumn(words.say("effect.after"), ColumnRole.NUMBER),
                        new TableColumn(words.say("comparison.difference"), ColumnRole.NUMBER),
                        new TableColumn(words.say("comparison.verdict"), ColumnRole.TEXT),
                        new TableColumn(words.say("mending.verdict"), ColumnRole.TEXT),
                        new TableColumn(words.say("mending.cases"), ColumnRole.TEXT)),
                rows,
                Phrase.of(words.say("mending.caption"))));
    }

    private List<TableRow> rows(IncidentAnswer answer) {
        Piece verdict = new OutcomeWords(site.words()).of(answer.mending());
        Phrase cases = EffectTables.cases(answer.cases(), site.words()).orElse(Phrase.NONE);
        List<TableRow> rows = new ArrayList<>();
        for (IncidentCell cell : answer.cells()) {
            rows.add(
                    rows.isEmpty()
                            ? row(answer, Optional.of(cell), Phrase.of(verdict), cases)
                            : row(answer, Optional.of(cell), Phrase.NONE, Phrase.NONE));
        }
        return rows.isEmpty() ? List.of(row(answer, Optional.empty(), Phrase.of(verdict), cases)) : rows;
    }

    /**
     * Returns the row of a cell.
     *
     * @param verdict on the incident as a whole; without words in all rows but its first
     */
    private TableRow row(IncidentAnswer answer, Optional<IncidentCell> of, Phrase verdict, Phrase cases) {
        Optional<PartChange> cell = of.map(IncidentCell::change);
        Optional<MetricText> text = cell.map(c -> new MetricText(c.metric(), site));
        Optional<SegmentChange> change = cell.flatMap(PartChange::change);
        OddValues part = cell.map(PartChange::part).orElse(new OddValues(Map.of()));
        String where = of.flatMap(IncidentCell::taxonomy)
                .flatMap(t ->
                        text.map(x -> x.name() + ", " + OddNames.of(t, site).part(part)))
                .orElse(Figures.NO_VALUE);
        ChangeWords said = new ChangeWords(site.words());
        return new TableRow(
                "",
                List.of(
                        Cell.of(values.record(answer.incident())),
                        Cell.of(where),
                        figure(cell.flatMap(PartChange::before), text),
                        figure(cell.flatMap(PartChange::after), text),
                        change.isEmpty()
                                ? Cell.of("")
                                : Cell.number(
                                        text.orElseThrow()
                                                .difference(
                                                        change.get().difference(),
                                                        change.get().interval()),
                                        Double.toString(change.get().difference())),
                        change.map(c -> Cell.of(
                                        said.result(c, cell.orElseThrow().metric())))
                                .orElse(Cell.of("")),
                        new Cell(
                                verdict,
                                new OutcomeWords(site.words())
                                        .of(answer.mending())
                                        .text(),
                                Markup.NONE),
                        new Cell(cases, "", Markup.NONE)));
    }

    private Cell figure(Optional<SegmentFigure> figure, Optional<MetricText> text) {
        return figure.map(f -> Cell.number(
                        text.orElseThrow().value(f)
                                + f.n().map(n -> ", " + site.words().sample(n, f.unitCounted()))
                                        .orElse(""),
                        Double.toString(f.value())))
                .orElse(Cell.of(Figures.NO_VALUE));
    }
}
