package dev.oddline.coverage.comparison;

import dev.oddline.record.Evaluation;
import dev.oddline.record.Evaluation.CaseResult;
import dev.oddline.statistics.comparison.McNemar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cases that two evaluations share, one by one.
 *
 * @param cases in the order of the second evaluation
 */
public record CaseChanges(List<Case> cases) {

    /** One case, as it ended with both. */
    public record Case(String id, CaseResult before, CaseResult after) {

        /** Returns whether it failed before and passes now. */
        public boolean isWon() {
            return before == CaseResult.FAIL && after == CaseResult.PASS;
        }

        /** Returns whether it passed before and fails now. */
        public boolean isLost() {
            return before == CaseResult.PASS && after == CaseResult.FAIL;
        }

        /** Returns how bad the end is: 0 for a case that was lost, then what fails still, what passes still, what was won. */
        private int place() {
            if (!isRun()) {
                return 4;
            }
            return isLost() ? 0 : after == CaseResult.FAIL ? 1 : isWon() ? 3 : 2;
        }

        /** Returns whether it was run with both. */
        public boolean isRun() {
            return before != CaseResult.NOT_RUN && after != CaseResult.NOT_RUN;
        }
    }

    public CaseChanges {
        cases = List.copyOf(cases);
    }

    /** Returns the cases that both evaluations state a result of; none where they share no case. */
    public static CaseChanges of(Evaluation first, Evaluation second) {
        Map<String, CaseResult> before = results(first);
        List<Case> cases = new ArrayList<>();
        results(second)
                .forEach((id, after) ->
                        Optional.ofNullable(before.get(id)).ifPresent(then -> cases.add(new Case(id, then, after))));
        return new CaseChanges(cases);
    }

    /**
     * Returns the cases of several evaluations, each once, in the order in which they first occur: with its worst end among
     * those that were run with both.
     */
    public static CaseChanges together(List<CaseChanges> changes) {
        Map<String, Case> worst = new LinkedHashMap<>();
        changes.stream()
                .flatMap(one -> one.cases().stream())
                .forEach(one -> worst.merge(one.id(), one, (a, b) -> b.place() < a.place() ? b : a));
        return new CaseChanges(List.copyOf(worst.values()));
    }

    private static Map<String, CaseResult> results(Evaluation evaluation) {
        Map<String, CaseResult> results = new LinkedHashMap<>();
        evaluation
                .results()
                .cases()
                .forEach(one -> one.caseId()
                        .value()
                        .ifPresent(id -> one.result().value().ifPresent(result -> results.putIfAbsent(id, result))));
        return results;
    }

    /** Returns those of some cases. */
    public CaseChanges among(Collection<String> ids) {
        return new CaseChanges(
                cases.stream().filter(one -> ids.contains(one.id())).toList());
    }

    /** Returns the cases that failed before and pass now. */
    public List<Case> won() {
        return cases.stream().filter(Case::isWon).toList();
    }

    /** Returns the cases that passed before and fail now. */
    public List<Case> lost() {
        return cases.stream().filter(Case::isLost).toList();
    }

    /** Returns the number of cases that were run with both. */
    public long run() {
        return cases.stream().filter(Case::isRun).count();
    }

    /** Returns how many of the cases run with both passed before. */
    public long passedBefore() {
        return cases.stream()
                .filter(one -> one.isRun() && one.before() == CaseResult.PASS)
                .count();
    }

    /** Returns how many of the cases run with both pass now. */
    public long passedAfter() {
        return cases.stream()
                .filter(one -> one.isRun() && one.after() == CaseResult.PASS)
                .count();
    }

    /** Returns the exact two-sided p of McNemar's test, 0..1; 1 where no case changed. */
    public double p() {
        return new McNemar(lost().size(), won().size()).exactP();
    }
}
