package dev.oddline.page;

import dev.oddline.catalog.Link;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.SegmentChange;
import dev.oddline.coverage.evidence.Effect;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Decision;
import dev.oddline.record.Deployment;
import dev.oddline.record.Evaluation;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Model;
import dev.oddline.record.Moment;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a model may ship: what was decided, where it drives, and what its official evaluations show. */
final class ModelRelease {
    private final Site site;
    private final ValueText values;

    ModelRelease(Site site, Here here) {
        this.site = site;
        this.values = new ValueText(site, here);
    }

    private <T extends MetadataRecord> List<T> naming(RecordId model, Class<T> type) {
        return site.catalog().linksTo(model).stream()
                .filter(link -> link.isLineage())
                .map(Link::from)
                .distinct()
                .flatMap(id -> site.catalog().find(id, type).stream())
                .toList();
    }

    /** Returns the newest decision with its criteria, where the model drives, and whether it was evaluated at all. */
    List<Phrase> lead(Model model) {
        List<Phrase> said = new ArrayList<>();
        model.run().value().ifPresent(run -> said.add(site.words().phrase("lead.model", values.record(run))));
        Optional<Decision> newest = naming(model.id(), Decision.class).stream()
                .max(Comparator.comparing((Decision d) -> d.ruling()
                                .decidedAt()
                                .value()
                                .map(Moment::instant)
                                .orElse(Instant.MIN))
                        .thenComparing(Decision::id));
        if (newest.isPresent()) {
            Decision decision = newest.get();
            said.add(site.words()
                    .phrase(
                            "lead.model-decided",
                            Piece.of(
                                    decision.ruling()
                                            .verdict()
                                            .value()
                                            .map(v -> site.words()
                                                    .say("model.verdict-"
                                                            + v.name().toLowerCase(Locale.ROOT)))
                                            .orElse(site.words().say("model.verdict-unknown")),
                                    Tone.STRONG),
                            values.record(decision.id()),
                            Piece.plain(decision.ruling()
                                    .decidedAt()
                                    .value()
                                    .map(Figures::moment)
                                    .orElse(Figures.NO_VALUE))));
            site.coverage()
                    .evidence()
                    .of(decision.id())
                    .map(new DecisionLead(site)::criteria)
                    .ifPresent(said::addAll);
        } else {
            said.add(site.words().phrase("lead.model-undecided"));
        }
        for (Deployment deployment : naming(model.id(), Deployment.class)) {
            if (!deployment.period().until().isGiven()) {
                said.add(site.words()
                        .phrase(
                                "lead.model-drives",
                                Piece.plain(deployment
                                        .fleet()
                                        .value()
                                        .orElse(deployment.id().value())),
                                Piece.plain(deployment
                                        .period()
                                        .since()
                                        .value()
                                        .map(Figures::day)
                                        .orElse(Figures.NO_VALUE)),
                                values.record(deployment.id())));
            }
        }
        if (evaluations(model.id()).isEmpty()) {
            said.add(site.words().phrase("lead.model-not-evaluated"));
        }
        return said;
    }

    private List<Evaluation> evaluations(RecordId model) {
        return naming(model, Evaluation.class).stream()
                .filter(e -> e.setup().purpose() == Purpose.OFFICIAL)
                .sorted(Comparator.comparing((Evaluation e) ->
                                e.setup().evaluatedAt().value().orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(Evaluation::id))
                .toList();
    }

    /** Returns each figure of its official evaluations, the newest evaluation first; empty where there is none. */
    Optional<Table> of(Model model) {
        List<TableRow> rows = new ArrayList<>();
        for (Evaluation evaluation : evaluations(model.id())) {
            evaluation
                    .results()
                    .metrics()
                    .orElse(Map.of())
                    .forEach((metric, value) -> rows.add(row(evaluation, metric, value)));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Words words = site.words();
        return Optional.of(new Table(
                "evaluations",
                words.say("model.evaluations"),
                words.say("model.official-only"),
                List.of(
                        new TableColumn(words.say("effect.what"), ColumnRole.KEY),
                        new TableColumn(words.say("model.value"), ColumnRole.NUMBER),
                        new TableColumn(words.say("criterion.interval"), ColumnRole.ASIDE),
                        new TableColumn(words.say("model.change"), ColumnRole.TEXT),
                        new TableColumn(words.say("comparison.verdict"), ColumnRole.TEXT),
                        new TableColumn(words.say("criterion.evaluation"), ColumnRole.TEXT),
                        new TableColumn(words.say("model.data"), ColumnRole.TEXT)),
                rows,
                Phrase.of(words.say("model.caption"))));
    }

    private TableRow row(Evaluation evaluation, String metric, MetricValue value) {
        StatedFigure figure = new ResultsSection(site).evaluated(evaluation.id(), metric, value);
        Optional<PartChange> part = site.coverage().evidence().ofEvaluation(evaluation.id()).stream()
                .map(Effect::changes)
                .flatMap(List::stream)
                .filter(change ->
                        change.isWhole() && change.metric().id().value().equals(metric))
                .findFirst();
        Optional<SegmentChange> change = part.flatMap(PartChange::change);
        return new TableRow(
                "",
                List.of(
                        Cell.of(new MetricNames(site).heading(metric)),
                        Cell.number(
                                figure.value(),
                                figure.exact().map(BigDecimal::toPlainString).orElse("")),
                        Cell.of(figure.besides()),
                        change.map(c -> Cell.number(
                                        new MetricText(part.get().metric(), site)
                                                .difference(c.difference(), c.interval()),
                                        Double.toString(c.difference())))
                                .orElseGet(() -> Cell.of("")),
                        change.map(c -> Cell.of(new ChangeWords(site.words())
                                        .result(c, part.get().metric())))
                                .orElseGet(() -> Cell.of("")),
                        Cell.of(values.record(evaluation.id())),
                        data(evaluation)));
    }

    private Cell data(Evaluation evaluation) {
        return evaluation
                .material()
                .dataset()
                .value()
                .map(id -> Cell.of(values.record(id)))
                .orElseGet(() -> {
                    List<Piece> pieces = new ArrayList<>();
                    evaluation.material().scenarios().forEach(id -> {
                        pieces.add(Piece.plain(pieces.isEmpty() ? "" : ", "));
                        pieces.add(values.record(id));
                    });
                    return new Cell(new Phrase(pieces), "", Markup.NONE);
                });
    }
}
