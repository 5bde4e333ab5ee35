package dev.oddline.coverage.evidence;

import dev.oddline.catalog.LoopPath;
import dev.oddline.coverage.comparison.Predecessors;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * What evaluations prove of a repository's decisions and loops.
 *
 * @param predecessors which evaluation is the one before another
 * @param decisions in the order of the records
 * @param loops in their order
 */
public record Evidence(Predecessors predecessors, List<DecisionEvidence> decisions, List<LoopEvidence> loops) {

    public Evidence {
        decisions = List.copyOf(decisions);
        loops = List.copyOf(loops);
    }

    /** Returns what a decision stands on; empty for another record. */
    public Optional<DecisionEvidence> of(RecordId decision) {
        return decisions.stream().filter(one -> one.decision().equals(decision)).findFirst();
    }

    /** Returns what a loop changed. */
    public Optional<LoopEvidence> of(LoopPath loop) {
        return loops.stream().filter(one -> one.loop().equals(loop)).findFirst();
    }

    /** Returns the decisions that close an incident. */
    public List<DecisionEvidence> closing(RecordId incident) {
        return decisions.stream()
                .filter(one -> one.incidents().stream()
                        .anyMatch(answer -> answer.incident().equals(incident)))
                .toList();
    }
}
