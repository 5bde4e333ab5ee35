package dev.oddline.page;

import dev.oddline.catalog.Lineage;
import dev.oddline.catalog.Lineage.Direction;
import dev.oddline.catalog.Link;
import dev.oddline.catalog.LoopPath;
import dev.oddline.coverage.evidence.DecisionEvidence;
import dev.oddline.coverage.evidence.Effect;
import dev.oddline.coverage.evidence.LoopEvidence;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Dataset;
import dev.oddline.record.Decision;
import dev.oddline.record.Deployment;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Experiment;
import dev.oddline.record.Incident;
import dev.oddline.record.Kind;
import dev.oddline.record.Loop;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Model;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import dev.oddline.record.Scenario;
import dev.oddline.record.Stated;
import dev.oddline.record.Waiver;
import dev.oddline.selection.round.effect.Gain;
import dev.oddline.selection.round.effect.RoundEffect;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first sentence of a record's page: its finding with its figures. It is composed of what the record states; a
 * clause for which nothing is stated is left out.
 */
final class Leads {
    private final Site site;
    private final ValueText values;

    Leads(Site site, Here here) {
        this.site = site;
        this.values = new ValueText(site, here);
    }

    /** Returns the sentence of a record. */
    Phrase of(MetadataRecord record) {
        List<Phrase> clauses = new ArrayList<>();
        if (record instanceof Run run) {
            run(run, clauses);
        } else if (record instanceof Dataset dataset) {
            dataset(dataset, clauses);
        } else if (record instanceof Sampling sampling) {
            sampling(sampling, clauses);
        } else if (record instanceof Evaluation evaluation) {
            evaluation(evaluation, clauses);
        } else if (record instanceof Decision decision) {
            decision(decision, clauses);
        } else if (record instanceof Deployment deployment) {
            deployment(deployment, clauses);
        } else if (record instanceof Incident incident) {
            incident(incident, clauses);
        } else if (record instanceof Scenario scenario) {
            text(scenario.statement(), clauses);
        } else if (record instanceof Experiment experiment) {
            text(
                    experiment.progress().conclusion().isGiven()
                            ? experiment.progress().conclusion()
                            : experiment.question().hypothesis(),
                    clauses);
        } else if (record instanceof Model model) {
            model.run().value().ifPresent(r -> clause("lead.model", clauses, values.record(r)));
        } else if (record instanceof Loop loop) {
            loop(loop, clauses);
        } else if (record instanceof Waiver waiver) {
            text(waiver.reason(), clauses);
        }
        if (clauses.isEmpty()) {
            linked(record.id(), clauses);
        }
        return joined(clauses);
    }

    private void clause(String key, List<Phrase> clauses, Piece... pieces) {
        clauses.add(site.words().phrase(key, pieces));
    }

    private static void text(Stated<String> text, List<Phrase> clauses) {
        text.value().map(t -> Phrase.of(t.strip())).ifPresent(clauses::add);
    }

    private void run(Run run, List<Phrase> clauses) {
        Optional<Duration> took = run.outcome()
                .startedAt()
                .value()
                .flatMap(start -> run.outcome()
                        .finishedAt()
                        .value()
                        .filter(end -> !start.dayOnly() && !end.dayOnly())
                        .map(end -> Duration.between(start.instant(), end.instant())));
        String status = run.outcome().status().name().toLowerCase(Locale.ROOT);
        Optional<RecordId> dataset = run.inputs().dataset().value();
        if (dataset.isPresent()) {
            clause("lead.run-" + status + "-on", clauses, values.record(dataset.get()));
        } else {
            clause("lead.run-" + status, clauses);
        }
        took.filter(t -> !t.isNegative())
                .ifPresent(t -> clause("lead.took", clauses, Piece.of(Figures.duration(t), Tone.STRONG)));
        firstMetric(run.metrics().orElse(Map.of())).ifPresent(clauses::add);
    }

    private Optional<Phrase> firstMetric(Map<String, MetricValue> metrics) {
        return metrics.entrySet().stream().findFirst().flatMap(first -> {
            MetricValue metric = first.getValue();
            Optional<MetricNumber> value = metric.value().value();
            Optional<BigDecimal> low = metric.low().value();
            Optional<BigDecimal> high = metric.high().value();
            String name = site.catalog()
                    .find(new RecordId(Kind.METRIC, first.getKey()), Metric.class)
                    .flatMap(m -> m.heading().title().value())
                    .map(t -> t.in(site.words().language()))
                    .orElse(first.getKey());
            if (value.isPresent() && value.get().finite().isPresent() && low.isPresent() && high.isPresent()) {
                int decimals = Figures.decimals(low.get(), high.get());
                return Optional.of(site.words()
                        .phrase(
                                "lead.metric",
                                Piece.plain(name),
                                Piece.of(Figures.fixed(value.get().finite().get(), decimals), Tone.STRONG),
                                Piece.of(Figures.interval(low.get(), high.get(), decimals), Tone.MUTED)));
            }
            return value.map(v -> site.words()
                    .phrase("lead.metric-alone", Piece.plain(name), Piece.of(Figures.plain(v), Tone.STRONG)));
        });
    }

    private void dataset(Dataset dataset, List<Phrase> clauses) {
        dataset.contents()
                .scenes()
                .ifPresent(scenes ->
                        clause("lead.scenes", clauses, Piece.of(site.words().counted(scenes, "scene"), Tone.STRONG)));
        for (Dataset.Source source : dataset.origin()) {
            Optional<Long> from = source.scenes().value();
            Optional<String> name = source.source().value();
            if (from.isPresent() && name.isPresent()) {
                clause(
                        "lead.origin",
                        clauses,
                        Piece.plain(Figures.count(from.get())),
                        source.sampling().value().map(values::record).orElseGet(() -> Piece.plain(name.get())));
            }
        }
        dataset.edition()
                .pinned()
                .value()
                .ifPresent(pinned -> clause(pinned ? "lead.pinned" : "lead.not-pinned", clauses));
    }

    private void sampling(Sampling sampling, List<Phrase> clauses) {
        Optional<Long> selected =
                sampling.selected().value().flatMap(s -> s.scenes().value());
        Optional<Long> pool =
                sampling.offer().pool().value().flatMap(s -> s.scenes().value());
        if (selected.isPresent() && pool.isPresent()) {
            clause(
                    "lead.selected-of",
                    clauses,
                    Piece.of(Figures.count(selected.get()), Tone.STRONG),
                    Piece.plain(site.words().counted(pool.get(), "scene")));
        }
        sampling.choosing().policy().value().ifPresent(p -> clause("lead.by-policy", clauses, values.record(p)));
        sampling.labelled()
                .value()
                .flatMap(l -> l.delivered().value())
                .ifPresent(d -> clause("lead.delivered", clauses, Piece.of(Figures.count(d), Tone.STRONG)));
        if (sampling.comparison().controlOf().isGiven()) {
            return; // it is the random arm itself
        }
        site.rounds().stream()
                .filter(round -> round.id().equals(sampling.id()))
                .findFirst()
                .ifPresent(round -> againstChance(round.effect(), clauses));
    }

    /** Says whether a round was better than one by chance, or why nobody knows. */
    private void againstChance(RoundEffect effect, List<Phrase> clauses) {
        Map<Gain.Outcome, Long> outcomes = effect.gains().stream()
                .filter(gain -> gain.against() == Gain.Against.CONTROL)
                .collect(Collectors.groupingBy(Gain::outcome, Collectors.counting()));
        if (outcomes.isEmpty()) {
            clause(
                    "lead.no-control",
                    clauses,
                    Piece.plain(
                            effect.control().why().isPresent()
                                    ? site.words().why(effect.control())
                                    : site.words().say("lead.no-common-measure")));
            return;
        }
        clause(
                "lead.against-random",
                clauses,
                Stream.of(Gain.Outcome.BETTER, Gain.Outcome.WORSE, Gain.Outcome.NOT_SHOWN, Gain.Outcome.NO_TEST)
                        .map(outcome -> Piece.of(Figures.count(outcomes.getOrDefault(outcome, 0L)), Tone.STRONG))
                        .toArray(Piece[]::new));
    }

    private void evaluation(Evaluation evaluation, List<Phrase> clauses) {
        List<RecordId> models = evaluation.subject().models().stream()
                .flatMap(m -> m.model().value().stream())
                .toList();
        if (!models.isEmpty()) {
            clause("lead.evaluates", clauses, values.record(models.get(0)));
        }
        firstMetric(evaluation.results().metrics().orElse(Map.of())).ifPresent(clauses::add);
        List<Evaluation.CaseOutcome> cases = evaluation.results().cases();
        if (!cases.isEmpty()) {
            long passed = cases.stream()
                    .filter(c -> c.result()
                            .value()
                            .map(r -> r == Evaluation.CaseResult.PASS)
                            .orElse(false))
                    .count();
            clause(
                    "lead.cases",
                    clauses,
                    Piece.of(Figures.count(passed), Tone.STRONG),
                    Piece.plain(site.words().counted(cases.size(), "case")));
        }
    }

    private void decision(Decision decision, List<Phrase> clauses) {
        List<RecordId> models = decision.models().orElse(List.of());
        Optional<Decision.Verdict> verdict = decision.ruling().verdict().value();
        if (!models.isEmpty() && verdict.isPresent()) {
            clause(
                    "lead.verdict-" + verdict.get().name().toLowerCase(Locale.ROOT),
                    clauses,
                    values.record(models.get(0)),
                    Piece.plain(decision.ruling()
                            .decidedAt()
                            .value()
                            .map(Moment::day)
                            .map(Object::toString)
                            .orElse(Figures.NO_VALUE)));
        }
        site.coverage()
                .evidence()
                .of(decision.id())
                .map(new DecisionLead(site)::of)
                .ifPresent(clauses::addAll);
    }

    private void deployment(Deployment deployment, List<Phrase> clauses) {
        List<RecordId> models = deployment.models().orElse(List.of()).stream()
                .flatMap(m -> m.model().value().stream())
                .toList();
        Optional<String> fleet = deployment.fleet().value();
        if (!models.isEmpty() && fleet.isPresent()) {
            clause(
                    deployment.period().until().isGiven() ? "lead.drove" : "lead.drives",
                    clauses,
                    values.record(models.get(0)),
                    Piece.plain(fleet.get()),
                    Piece.plain(deployment
                            .period()
                            .since()
                            .value()
                            .map(Figures::day)
                            .orElse(Figures.NO_VALUE)));
        }
    }

    private void loop(Loop loop, List<Phrase> clauses) {
        Optional<LoopPath> path = site.loop(loop.id());
        path.ifPresent(p -> {
            Piece findings = Piece.of(site.words().counted(p.findings().size(), "field-finding"), Tone.STRONG);
            if (p.isClosed()) {
                clause(
                        "lead.loop-closed",
                        clauses,
                        findings,
                        values.record(p.deployment().get(0)));
            } else {
                clause(
                        "lead.loop-open",
                        clauses,
                        findings,
                        Piece.of(Integer.toString(p.reached()), Tone.STRONG),
                        Piece.plain(site.words().say("loop.step-" + p.reached())));
            }
            List<Effect> effects =
                    site.coverage().evidence().of(p).map(LoopEvidence::effects).orElse(List.of());
            clauses.addAll(new DecisionLead(site).effects(effects));
            if (effects.isEmpty()) {
                clause("lead.no-effect", clauses);
            }
        });
        loop.goal().value().ifPresent(goal -> clause("lead.goal", clauses, Piece.plain(goal.strip())));
    }

    private void incident(Incident incident, List<Phrase> clauses) {
        text(incident.occurrence().observed(), clauses);
        List<DecisionEvidence> closing = site.coverage().evidence().closing(incident.id());
        for (DecisionEvidence decision : closing) {
            decision.incidents().stream()
                    .filter(answer -> answer.incident().equals(incident.id()))
                    .forEach(answer -> clause(
                            "lead.closed-by",
                            clauses,
                            values.record(decision.decision()),
                            new OutcomeWords(site.words()).of(answer.mending())));
        }
        if (closing.isEmpty()) {
            clause("lead.not-closed", clauses);
        }
    }

    private void linked(RecordId id, List<Phrase> clauses) {
        int up = Lineage.neighbours(site.catalog(), id, Direction.UPSTREAM).size();
        long naming =
                site.catalog().linksTo(id).stream().map(Link::from).distinct().count();
        if (naming > 0) {
            clause("lead.named-by", clauses, Piece.plain(site.words().counted(naming, "record")));
        } else if (up > 0) {
            clause("lead.made-from", clauses, Piece.plain(site.words().counted(up, "record")));
        } else if (!site.catalog().linksFrom(id).isEmpty()) {
            long named = site.catalog().linksFrom(id).stream()
                    .map(Link::to)
                    .distinct()
                    .count();
            clause("lead.names", clauses, Piece.plain(site.words().counted(named, "record")));
        } else {
            clause("lead.alone", clauses);
        }
    }

    private static Phrase joined(List<Phrase> clauses) {
        List<Piece> pieces = new ArrayList<>();
        for (Phrase clause : clauses) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.plain(" "));
            }
            pieces.addAll(clause.pieces());
        }
        return new Phrase(pieces);
    }
}
