package dev.oddline.coverage.evidence;

import dev.oddline.catalog.LoopPath;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.comparison.Predecessors;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What evaluations prove of a repository's decisions and loops, and of the figures that its settings name.
 *
 * @param predecessors which evaluation is the one before another
 * @param decisions in the order of the records
 * @param loops in their order
 * @param kpis in the order of the settings
 * @param figures of each evaluation by metric what it says of all that it evaluated, with the interval that coverage gives it;
 *     of the metrics that the record states with a finite number
 */
public record Evidence(
        Predecessors predecessors,
        List<DecisionEvidence> decisions,
        List<LoopEvidence> loops,
        List<KpiStanding> kpis,
        Map<RecordId, Map<RecordId, SegmentFigure>> figures) {

    public Evidence {
        decisions = List.copyOf(decisions);
        loops = List.copyOf(loops);
        kpis = List.copyOf(kpis);
        figures = Map.copyOf(figures);
    }

    /** Returns what an evaluation says of a metric as a whole; empty where its record does not state it. */
    public Optional<SegmentFigure> figure(RecordId evaluation, RecordId metric) {
        return Optional.ofNullable(figures.getOrDefault(evaluation, Map.of()).get(metric));
    }

    /** Returns what a decision stands on; empty for another record. */
    public Optional<DecisionEvidence> of(RecordId decision) {
        return decisions.stream().filter(one -> one.decision().equals(decision)).findFirst();
    }

    /** Returns what a loop changed. */
    public Optional<LoopEvidence> of(LoopPath loop) {
        return loops.stream().filter(one -> one.loop().equals(loop)).findFirst();
    }

    /** Returns what an evaluation shows against the one before it, where a decision or a loop looks at it. */
    public Optional<Effect> ofEvaluation(RecordId evaluation) {
        return Stream.concat(
                        decisions.stream().flatMap(one -> one.effects().stream()),
                        loops.stream().flatMap(one -> one.effects().stream()))
                .filter(effect -> effect.evaluation().equals(evaluation))
                .findFirst();
    }

    /** Returns the decisions that close an incident. */
    public List<DecisionEvidence> closing(RecordId incident) {
        return decisions.stream()
                .filter(one -> one.incidents().stream()
                        .anyMatch(answer -> answer.incident().equals(incident)))
                .toList();
    }
}
