package dev.oddline.page;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.evidence.CriterionOutcome;
import dev.oddline.coverage.evidence.DecisionEvidence;
import dev.oddline.coverage.evidence.JudgedCriterion;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.MetricNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The criteria of a decision, each judged by the interval of its evaluation. */
final class CriteriaTable {
    private final Site site;
    private final ValueText values;

    CriteriaTable(Site site, Here here) {
        this.site = site;
        this.values = new ValueText(site, here);
    }

    /** Returns the table; empty where a decision states no criteria. */
    Optional<Table> of(DecisionEvidence evidence) {
        if (evidence.criteria().isEmpty()) {
            return Optional.empty();
        }
        Words words = site.words();
        return Optional.of(new Table(
                "criteria",
                words.say("criterion.title"),
                summary(evidence, words),
                List.of(
                        new TableColumn(words.say("criterion.what"), ColumnRole.KEY),
                        new TableColumn(words.say("criterion.outcome"), ColumnRole.TEXT),
                        new TableColumn(words.say("criterion.required"), ColumnRole.NUMBER),
                        new TableColumn(words.say("criterion.value"), ColumnRole.NUMBER),
                        new TableColumn(words.say("criterion.interval"), ColumnRole.ASIDE),
                        new TableColumn(words.say("criterion.asked"), ColumnRole.TEXT),
                        new TableColumn(words.say("criterion.evaluation"), ColumnRole.TEXT)),
                evidence.criteria().stream()
                        .map(one -> new TableRow("", cells(one)))
                        .toList(),
                Phrase.of(words.say("criterion.caption"))));
    }

    /** Returns how many criteria are met, missed and unproven. */
    static String summary(DecisionEvidence evidence, Words words) {
        return words.say(
                "criterion.summary",
                Figures.count(evidence.count(CriterionOutcome.MET)),
                Figures.count(evidence.count(CriterionOutcome.MISSED)),
                Figures.count(evidence.criteria().size()
                        - evidence.count(CriterionOutcome.MET)
                        - evidence.count(CriterionOutcome.MISSED)));
    }

    private List<Cell> cells(JudgedCriterion one) {
        Optional<MetricText> text = one.metric().map(m -> new MetricText(m, site));
        Piece outcome = new OutcomeWords(site.words()).of(one.outcome());
        List<Piece> result = new ArrayList<>(List.of(outcome));
        if (one.contradictsRecord()) {
            boolean met = one.stated().met().orElse(false);
            result.add(
                    Piece.of(", " + site.words().say(met ? "criterion.said-met" : "criterion.said-missed"), Tone.WARN));
        }
        return List.of(
                Cell.of(new CriterionWords(site).of(one)),
                new Cell(new Phrase(result), outcome.text(), Markup.NONE),
                new Cell(
                        Phrase.of(text.flatMap(t -> one.requirement().map(r -> t.required(r) + t.unit()))
                                .orElse(Figures.NO_VALUE)),
                        one.stated()
                                .required()
                                .value()
                                .map(BigDecimal::toPlainString)
                                .orElse(""),
                        Markup.NONE),
                value(one, text),
                aside(one, text),
                Cell.of(asked(one, text)),
                one.stated()
                        .evaluation()
                        .value()
                        .map(values::record)
                        .map(Cell::of)
                        .orElse(Cell.of(Figures.NO_VALUE)));
    }

    private Cell value(JudgedCriterion one, Optional<MetricText> text) {
        Optional<BigDecimal> stated = one.stated().value().value();
        if (one.figure().isEmpty() || text.isEmpty()) {
            String said = stated.map(v -> site.words().say("criterion.record-alone", Figures.plain(MetricNumber.of(v))))
                    .orElse(Figures.NO_VALUE);
            return Cell.of(Piece.of(said, Tone.MUTED));
        }
        double computed = one.figure().get().value();
        Piece value = Piece.of(text.get().value(one.figure().get()), Tone.STRONG);
        Piece unit = Piece.plain(text.get().unit());
        boolean other = stated.filter(v -> !one.roundsTo(v)).isPresent();
        Phrase said = other
                ? Phrase.of(
                        value,
                        unit,
                        Piece.of(
                                " "
                                        + site.words()
                                                .say(
                                                        "criterion.record-says",
                                                        Figures.plain(MetricNumber.of(stated.get()))),
                                Tone.WARN))
                : Phrase.of(value, unit);
        return new Cell(said, Double.toString(computed), Markup.NONE);
    }

    private Cell aside(JudgedCriterion one, Optional<MetricText> text) {
        return one.figure()
                .flatMap(f ->
                        text.map(t -> f.interval().interval().map(t::interval).orElse("")
                                + f.n().map(n -> " " + site.words().sample(n, f.unitCounted()))
                                        .orElse("")))
                .map(said -> Cell.of(said.strip()))
                .orElse(Cell.of(""));
    }

    private String asked(JudgedCriterion one, Optional<MetricText> text) {
        List<String> said = new ArrayList<>();
        for (JudgedCriterion.Asked asked : one.asked()) {
            AssessedMetric metric = one.metric().orElseThrow();
            String value = text.orElseThrow().required(new Requirement(asked.value(), metric.better()));
            String where = one.asked().size() == 1 || asked.segment().valueOf().isEmpty()
                    ? ""
                    : " "
                            + site.words()
                                    .say(
                                            "criterion.in",
                                            OddNames.of(one.taxonomy().orElseThrow(), site)
                                                    .segment(asked.segment(), List.of()));
            said.add(value + " "
                    + asked.target()
                            .map(id -> site.words().say("criterion.by-target", id.value()))
                            .orElse(site.words().say("criterion.by-settings"))
                    + where);
        }
        return String.join("; ", said);
    }
}
