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
import dev.oddline.record.Loop;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Model;
import dev.oddline.record.Moment;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Sampling;
import dev.oddline.record.Scenario;
import dev.oddline.record.Stated;
import dev.oddline.record.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The first sentence of a record's page: its finding with its figures. It is composed of what the record states; a
 * clause for which nothing is stated is left out.
 */
final class Leads {
    private final Site site;
    private final Here here;
    private final ValueText values;

    Leads(Site site, Here here) {
        this.site = site;
        this.here = here;
        this.values = new ValueText(site, here);
    }

    /** Returns the sentence of a record. */
    Phrase of(MetadataRecord record) {
        List<Phrase> stated = clauses(record);
        return joined(stated.isEmpty() ? linked(record.id()) : stated);
    }

    private List<Phrase> clauses(MetadataRecord record) {
        return switch (record.id().kind()) {
            case RUN -> new RunLead(site, here).of((Run) record);
            case DATASET -> dataset((Dataset) record);
            case SAMPLING -> new RoundLead(site, here).of((Sampling) record);
            case EVALUATION -> evaluation((Evaluation) record);
            case DECISION -> decision((Decision) record);
            case DEPLOYMENT -> deployment((Deployment) record);
            case INCIDENT -> incident((Incident) record);
            case SCENARIO -> text(((Scenario) record).statement());
            case EXPERIMENT -> experiment((Experiment) record);
            case MODEL -> new ModelRelease(site, here).lead((Model) record);
            case LOOP -> loop((Loop) record);
            case WAIVER -> text(((Waiver) record).reason());
            case ODD, METRIC, TARGET, LABEL_POLICY, POLICY, CLUSTER, NOTE -> List.of();
        };
    }

    private List<Phrase> experiment(Experiment experiment) {
        Clauses clauses = new Clauses(site.words());
        clauses.addAll(text(
                experiment.progress().conclusion().isGiven()
                        ? experiment.progress().conclusion()
                        : experiment.question().hypothesis()));
        new ExperimentRuns(site, here).best(experiment).ifPresent(clauses::add);
        return clauses.list();
    }

    private static List<Phrase> text(Stated<String> text) {
        return text.value().map(t -> Phrase.of(t.strip())).stream().toList();
    }

    private List<Phrase> dataset(Dataset dataset) {
        Clauses clauses = new Clauses(site.words());
        dataset.contents()
                .scenes()
                .ifPresent(scenes ->
                        clauses.say("lead.scenes", Piece.of(site.words().counted(scenes, "scene"), Tone.STRONG)));
        for (Dataset.Source source : dataset.origin()) {
            Optional<Long> from = source.scenes().value();
            Optional<String> name = source.source().value();
            if (from.isPresent() && name.isPresent()) {
                clauses.say(
                        "lead.origin",
                        Piece.plain(Figures.count(from.get())),
                        source.sampling().value().map(values::record).orElseGet(() -> Piece.plain(name.get())));
            }
        }
        dataset.edition()
                .pinned()
                .value()
                .ifPresent(pinned -> clauses.say(
                        switch (dataset.pinning()) {
                            case PINNED -> "lead.pinned";
                            case CLAIMED -> "lead.claimed-pinned";
                            case MUTABLE -> "lead.not-pinned";
                        }));
        return clauses.list();
    }

    private List<Phrase> evaluation(Evaluation evaluation) {
        Clauses clauses = new Clauses(site.words());
        List<RecordId> models = evaluation.subject().models().stream()
                .flatMap(m -> m.model().value().stream())
                .toList();
        if (!models.isEmpty()) {
            clauses.say("lead.evaluates", values.record(models.get(0)));
        }
        new RunLead(site, here).firstMetric(evaluation).ifPresent(clauses::add);
        site.coverage()
                .evidence()
                .ofEvaluation(evaluation.id())
                .ifPresent(effect -> clauses.addAll(new DecisionLead(site).effects(List.of(effect))));
        List<Evaluation.CaseOutcome> cases = evaluation.results().cases();
        if (!cases.isEmpty()) {
            long passed = cases.stream()
                    .filter(c -> c.result()
                            .value()
                            .map(r -> r == Evaluation.CaseResult.PASS)
                            .orElse(false))
                    .count();
            clauses.say(
                    "lead.cases",
                    Piece.of(Figures.count(passed), Tone.STRONG),
                    Piece.plain(site.words().counted(cases.size(), "case")));
        }
        return clauses.list();
    }

    private List<Phrase> decision(Decision decision) {
        Clauses clauses = new Clauses(site.words());
        List<RecordId> models = decision.models().orElse(List.of());
        Optional<Decision.Verdict> verdict = decision.ruling().verdict().value();
        if (!models.isEmpty() && verdict.isPresent()) {
            clauses.say(
                    "lead.verdict-" + verdict.get().name().toLowerCase(Locale.ROOT),
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
        return clauses.list();
    }

    private List<Phrase> deployment(Deployment deployment) {
        Clauses clauses = new Clauses(site.words());
        List<RecordId> models = deployment.models().orElse(List.of()).stream()
                .flatMap(m -> m.model().value().stream())
                .toList();
        Optional<String> fleet = deployment.fleet().value();
        if (!models.isEmpty() && fleet.isPresent()) {
            clauses.say(
                    deployment.period().until().isGiven() ? "lead.drove" : "lead.drives",
                    values.record(models.get(0)),
                    Piece.plain(
                            models.size() == 1
                                    ? fleet.get()
                                    : site.words()
                                            .say(
                                                    "lead.with-stack",
                                                    fleet.get(),
                                                    models.stream()
                                                            .skip(1)
                                                            .map(RecordId::value)
                                                            .collect(Collectors.joining(", ")))),
                    Piece.plain(deployment
                            .period()
                            .since()
                            .value()
                            .map(Figures::day)
                            .orElse(Figures.NO_VALUE)));
        }
        return clauses.list();
    }

    private List<Phrase> loop(Loop loop) {
        Clauses clauses = new Clauses(site.words());
        Optional<LoopPath> path = site.loop(loop.id());
        path.ifPresent(p -> {
            Piece findings = Piece.of(site.words().counted(p.findings().size(), "field-finding"), Tone.STRONG);
            if (p.isClosed()) {
                clauses.say(
                        "lead.loop-closed",
                        findings,
                        values.record(p.deployment().get(0)));
            } else {
                clauses.say(
                        "lead.loop-open",
                        findings,
                        Piece.of(Integer.toString(p.reached()), Tone.STRONG),
                        Piece.plain(site.words().say("loop.step-" + p.reached())));
            }
            List<Effect> effects =
                    site.coverage().evidence().of(p).map(LoopEvidence::effects).orElse(List.of());
            clauses.addAll(new DecisionLead(site).effects(effects));
            if (effects.isEmpty()) {
                clauses.say("lead.no-effect");
            }
        });
        loop.goal().value().ifPresent(goal -> clauses.say("lead.goal", Piece.plain(goal.strip())));
        return clauses.list();
    }

    private List<Phrase> incident(Incident incident) {
        Clauses clauses = new Clauses(site.words());
        clauses.addAll(text(incident.occurrence().observed()));
        List<DecisionEvidence> closing = site.coverage().evidence().closing(incident.id());
        for (DecisionEvidence decision : closing) {
            decision.incidents().stream()
                    .filter(answer -> answer.incident().equals(incident.id()))
                    .forEach(answer -> clauses.say(
                            "lead.closed-by",
                            values.record(decision.decision()),
                            new OutcomeWords(site.words()).of(answer.mending())));
        }
        if (closing.isEmpty()) {
            clauses.say("lead.not-closed");
        }
        return clauses.list();
    }

    private List<Phrase> linked(RecordId id) {
        Clauses clauses = new Clauses(site.words());
        int up = Lineage.neighbours(site.catalog(), id, Direction.UPSTREAM).size();
        long naming =
                site.catalog().linksTo(id).stream().map(Link::from).distinct().count();
        if (naming > 0) {
            clauses.say("lead.named-by", Piece.plain(site.words().counted(naming, "record")));
        } else if (up > 0) {
            clauses.say("lead.made-from", Piece.plain(site.words().counted(up, "record")));
        } else if (!site.catalog().linksFrom(id).isEmpty()) {
            long named = site.catalog().linksFrom(id).stream()
                    .map(Link::to)
                    .distinct()
                    .count();
            clauses.say("lead.names", Piece.plain(site.words().counted(named, "record")));
        } else {
            clauses.say("lead.alone");
        }
        return clauses.list();
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
