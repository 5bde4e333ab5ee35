package dev.oddline.page;

import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.picture.CaseStrip;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Evaluation.CaseResult;
import dev.oddline.record.ModelInRole;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cases that two evaluations share as strips, one row for each model, with the cases won and lost. */
final class CaseStrips {
    private final Site site;
    private final ValueText values;

    CaseStrips(Site site, Here here) {
        this.site = site;
        this.values = new ValueText(site, here);
    }

    /** Returns the table; empty where there are no common cases. */
    Optional<Table> of(String anchor, RecordId before, RecordId after, CaseChanges cases) {
        if (cases.cases().isEmpty()) {
            return Optional.empty();
        }
        Words words = site.words();
        return Optional.of(new Table(
                anchor,
                words.say("cases.title", after.value()),
                words.say(
                        "cases.summary",
                        Figures.count(cases.won().size()),
                        Figures.count(cases.lost().size()),
                        Figures.count(cases.cases().size())),
                List.of(
                        new TableColumn(words.say("cases.model"), ColumnRole.KEY),
                        new TableColumn(words.say("cases.strip"), ColumnRole.PICTURE),
                        new TableColumn(words.say("cases.passed"), ColumnRole.NUMBER),
                        new TableColumn(words.say("criterion.evaluation"), ColumnRole.TEXT)),
                List.of(
                        row(
                                before,
                                cases.cases().stream()
                                        .map(CaseChanges.Case::before)
                                        .toList(),
                                cases.passedBefore()),
                        row(
                                after,
                                cases.cases().stream()
                                        .map(CaseChanges.Case::after)
                                        .toList(),
                                cases.passedAfter())),
                caption(cases)));
    }

    private TableRow row(RecordId evaluation, List<CaseResult> results, long passed) {
        long run = results.stream().filter(r -> r != CaseResult.NOT_RUN).count();
        String said = site.words().say("cases.of", Figures.count(passed), Figures.count(run));
        return new TableRow(
                "",
                List.of(
                        Cell.of(models(evaluation)),
                        new Cell(
                                Phrase.NONE,
                                Long.toString(passed),
                                Markup.of(CaseStrip.draw(
                                        results.stream().map(CaseStrips::drawn).toList()))),
                        Cell.number(said, Long.toString(passed)),
                        Cell.of(values.record(evaluation))));
    }

    private static CaseStrip.End drawn(CaseResult result) {
        return switch (result) {
            case PASS -> CaseStrip.End.PASS;
            case FAIL -> CaseStrip.End.FAIL;
            case NOT_RUN -> CaseStrip.End.NOT_RUN;
        };
    }

    private String models(RecordId evaluation) {
        String models = site.catalog().find(evaluation, Evaluation.class).stream()
                .flatMap(e -> e.subject().models().stream())
                .map(ModelInRole::model)
                .flatMap(m -> m.value().stream())
                .map(RecordId::value)
                .collect(Collectors.joining(", "));
        return models.isEmpty() ? evaluation.value() : models;
    }

    private Phrase caption(CaseChanges cases) {
        Words words = site.words();
        String lost = list("cases.lost", cases.lost());
        String won = list("cases.won", cases.won());
        return Phrase.of(Piece.plain(lost + won + words.say("cases.caption", ChangeWords.probability(cases.p()))));
    }

    private String list(String key, List<CaseChanges.Case> cases) {
        return cases.isEmpty()
                ? ""
                : FieldSections.capital(site.words()
                                .say(
                                        key,
                                        cases.stream().map(CaseChanges.Case::id).collect(Collectors.joining(", "))))
                        + ". ";
    }
}
