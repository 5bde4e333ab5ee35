package dev.oddline.catalog;

import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * One closed loop, or as far as it has come: from findings through data, experiments and evaluations to a deployment.
 *
 * @param named the record that names the loop and its owner; empty if nobody wrote one
 * @param findings incidents, and scenarios that an evaluation or a cluster raised; at least one
 * @param scenarios that the findings raised
 * @param data the first dataset version that added data for the findings, and the rounds it took scenes from; while there is
 *     none, the rounds that shall bring data for their scenarios
 * @param experiments on the difference that this version makes; while there is none, those planned on the scenarios
 * @param runs official finished runs of these experiments, and the models made of them
 * @param evaluations official evaluations of these models and runs
 * @param decisions on these models
 * @param deployment the first of a model so adopted; empty while the loop is open
 */
public record LoopPath(
        List<RecordId> named,
        List<RecordId> findings,
        List<RecordId> scenarios,
        List<RecordId> data,
        List<RecordId> experiments,
        List<RecordId> runs,
        List<RecordId> evaluations,
        List<RecordId> decisions,
        List<RecordId> deployment) {

    public LoopPath {
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a loop starts at a finding");
        }
        named = List.copyOf(named);
        findings = List.copyOf(findings);
        scenarios = List.copyOf(scenarios);
        data = List.copyOf(data);
        experiments = List.copyOf(experiments);
        runs = List.copyOf(runs);
        evaluations = List.copyOf(evaluations);
        decisions = List.copyOf(decisions);
        deployment = List.copyOf(deployment);
    }

    /** Returns the record that names the loop. */
    public Optional<RecordId> name() {
        return named.stream().findFirst();
    }

    /** Returns the records of one of the five steps, 1 to 5; empty for a step that is not reached. */
    public List<RecordId> step(int number) {
        return switch (number) {
            case 1 -> join(findings, scenarios);
            case 2 -> data;
            case 3 -> experiments;
            case 4 -> join(runs, evaluations);
            case 5 -> join(decisions, deployment);
            default -> throw new IllegalArgumentException("a loop has five steps, not " + number);
        };
    }

    /** Returns the last step that has begun, 1 to 5. */
    public int reached() {
        for (int number = 5; number > 1; number--) {
            if (!step(number).isEmpty()) {
                return number;
            }
        }
        return 1;
    }

    /** Returns whether rounds shall bring data that no dataset version has yet. */
    public boolean isCollecting() {
        return !data.isEmpty() && data.stream().noneMatch(id -> id.kind() == Kind.DATASET);
    }

    /** Returns whether a model that came of it was deployed. */
    public boolean isClosed() {
        return !deployment.isEmpty();
    }

    private static List<RecordId> join(List<RecordId> first, List<RecordId> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }
}
