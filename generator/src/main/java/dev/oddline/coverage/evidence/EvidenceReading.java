package dev.oddline.coverage.evidence;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.LoopPath;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.assessment.EvaluationFigures;
import dev.oddline.coverage.assessment.TargetRequirements;
import dev.oddline.coverage.comparison.CaseChanges;
import dev.oddline.coverage.comparison.PartChange;
import dev.oddline.coverage.comparison.PartChanges;
import dev.oddline.coverage.comparison.Predecessor;
import dev.oddline.coverage.comparison.Predecessors;
import dev.oddline.record.Decision;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out what evaluations prove of decisions, loops and the figures of the settings. Each table is read once. */
public final class EvidenceReading {
    private static final OddValues WHOLE = new OddValues(Map.of());

    private final Catalog catalog;
    private final SceneCounting counting;
    private final Predecessors predecessors;
    private final EvaluationFigures figures;
    private final TargetRequirements targets;
    private final PartChanges changes;
    private final IncidentCells cells;

    public EvidenceReading(Catalog catalog, SceneCounting counting, Predecessors predecessors) {
        this.catalog = catalog;
        this.counting = counting;
        this.predecessors = predecessors;
        this.figures = new EvaluationFigures(catalog, counting);
        this.targets = TargetRequirements.of(catalog, counting.taxonomies());
        this.changes = new PartChanges(catalog, counting, figures);
        this.cells = new IncidentCells(catalog, figures, targets, changes);
    }

    /** Returns the evidence of all decisions, of some loops and of the figures of the settings. */
    public Evidence of(List<LoopPath> loops) throws IOException {
        List<DecisionEvidence> decisions = new ArrayList<>();
        for (Decision decision : catalog.records(Decision.class).toList()) {
            decisions.add(of(decision));
        }
        List<LoopEvidence> ofLoops = new ArrayList<>();
        for (LoopPath loop : loops) {
            ofLoops.add(of(loop));
        }
        return new Evidence(
                predecessors,
                decisions,
                ofLoops,
                new KpiReading(catalog, predecessors, figures, changes).all(),
                whole());
    }

    private Map<RecordId, Map<RecordId, SegmentFigure>> whole() throws IOException {
        Map<RecordId, Map<RecordId, SegmentFigure>> all = new HashMap<>();
        for (Evaluation evaluation : catalog.records(Evaluation.class).toList()) {
            Map<RecordId, SegmentFigure> ofOne = new HashMap<>();
            for (String metric : evaluation.results().metrics().orElse(Map.of()).keySet()) {
                RecordId id = new RecordId(Kind.METRIC, metric);
                figures.overall(evaluation, id).ifPresent(figure -> ofOne.put(id, figure));
            }
            all.put(evaluation.id(), ofOne);
        }
        return all;
    }

    private DecisionEvidence of(Decision decision) throws IOException {
        CriterionJudging judging = new CriterionJudging(catalog, counting, figures, targets);
        List<JudgedCriterion> criteria = new ArrayList<>();
        Set<RecordId> looked = new LinkedHashSet<>(decision.evaluations());
        Set<OddValues> parts = new LinkedHashSet<>();
        for (Decision.Criterion criterion : decision.criteria()) {
            criteria.add(judging.judge(criterion));
            criterion.evaluation().value().ifPresent(looked::add);
            criterion.segment().value().ifPresent(parts::add);
        }
        List<Effect> effects = effects(ofModels(looked, decision.models().orElse(List.of())), parts);
        return new DecisionEvidence(decision.id(), criteria, effects, answers(decision.closesIncidents(), effects));
    }

    private LoopEvidence of(LoopPath loop) throws IOException {
        List<RecordId> decided = loop.decisions().stream()
                .flatMap(id -> catalog.find(id, Decision.class).stream())
                .flatMap(d -> d.models().orElse(List.of()).stream())
                .toList();
        List<RecordId> models = decided.isEmpty()
                ? loop.runs().stream().filter(id -> id.kind() == Kind.MODEL).toList()
                : decided;
        List<RecordId> incidents = loop.findings().stream()
                .filter(id -> id.kind() == Kind.INCIDENT)
                .toList();
        Set<OddValues> parts = new LinkedHashSet<>();
        loop.step(1).stream()
                .flatMap(id -> catalog.find(id, Scenario.class).stream())
                .forEach(scenario -> scenario.odd().values().value().ifPresent(parts::add));
        List<Effect> effects = effects(ofModels(loop.evaluations(), models), parts);
        return new LoopEvidence(loop, effects, answers(incidents, effects));
    }

    private List<Evaluation> ofModels(Collection<RecordId> evaluations, List<RecordId> models) {
        return evaluations.stream()
                .flatMap(id -> catalog.find(id, Evaluation.class).stream())
                .filter(e -> e.subject().models().stream()
                        .anyMatch(
                                m -> m.model().value().filter(models::contains).isPresent()))
                .toList();
    }

    private List<Effect> effects(List<Evaluation> evaluations, Set<OddValues> parts) throws IOException {
        List<Effect> effects = new ArrayList<>();
        for (Evaluation evaluation : evaluations) {
            Optional<Predecessor> before =
                    predecessors.of(evaluation.id()).stream().findFirst();
            Optional<Evaluation> first = before.flatMap(b -> catalog.find(b.evaluation(), Evaluation.class));
            if (before.isPresent() && first.isPresent()) {
                effects.add(effect(first.get(), before.get(), evaluation, parts));
            }
        }
        return effects;
    }

    private Effect effect(Evaluation first, Predecessor before, Evaluation second, Set<OddValues> parts)
            throws IOException {
        List<PartChange> all = new ArrayList<>();
        for (String metric : second.results().metrics().orElse(Map.of()).keySet()) {
            if (first.results().metrics().orElse(Map.of()).containsKey(metric)) {
                add(changes.of(first, second, new RecordId(Kind.METRIC, metric), WHOLE), all);
            }
        }
        Optional<RecordId> words = figures.taxonomy(second);
        if (words.isPresent()) {
            for (RecordId metric : targets.metrics(words.get())) {
                Set<OddValues> named = new LinkedHashSet<>(parts);
                named.addAll(targets.named(metric, words.get()));
                for (OddValues part : named) {
                    add(changes.of(first, second, metric, part), all);
                }
            }
        }
        return new Effect(
                second.id(),
                before,
                words.flatMap(counting.taxonomies()::of),
                PartChange.adjusted(all),
                CaseChanges.of(first, second));
    }

    private static void add(PartChange change, List<PartChange> changes) {
        if (change.change().isPresent()) {
            changes.add(change);
        }
    }

    /** Returns the answers to incidents, their p adjusted together. */
    private List<IncidentAnswer> answers(List<RecordId> incidents, List<Effect> effects) throws IOException {
        List<IncidentAnswer> answers = new ArrayList<>();
        List<PartChange> all = new ArrayList<>();
        for (RecordId incident : incidents) {
            answers.add(cells.of(incident, effects));
            all.addAll(answers.get(answers.size() - 1).changes());
        }
        List<PartChange> adjusted = PartChange.adjusted(all);
        List<IncidentAnswer> together = new ArrayList<>();
        Iterator<PartChange> next = adjusted.iterator();
        for (IncidentAnswer answer : answers) {
            List<IncidentCell> cells = answer.cells().stream()
                    .map(cell -> new IncidentCell(cell.taxonomy(), next.next()))
                    .toList();
            together.add(new IncidentAnswer(answer.incident(), cells, answer.cases()));
        }
        return together;
    }
}
