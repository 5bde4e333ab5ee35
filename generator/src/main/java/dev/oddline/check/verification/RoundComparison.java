package dev.oddline.check.verification;

import dev.oddline.message.Message;
import dev.oddline.record.Sampling;
import dev.oddline.record.Stated;
import dev.oddline.selection.policy.Choice;
import dev.oddline.selection.policy.PolicyPlan;
import dev.oddline.selection.policy.Pool;
import dev.oddline.selection.policy.SelectedTable;
import dev.oddline.table.TableColumn;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was chosen again beside what was recorded.
 *
 * @param choice by the plan from the pool
 */
record RoundComparison(PolicyPlan plan, Pool pool, Choice choice) {

    /** Returns whether the table of a round, and what it says of its outcome, are the same to the last digit. */
    Verdict with(TableFile selected, TableEngine engine, Stated<Sampling.Outcome> outcome) throws IOException {
        SelectedTable table = new SelectedTable(plan, pool);
        List<String> columns = table.columns().stream().map(TableColumn::name).toList();
        List<List<String>> recorded = new ArrayList<>();
        engine.scan(selected, columns, row -> recorded.add(row.row()));
        List<List<String>> again = table.rows(choice);
        Optional<Verdict> scenes = scenes(recorded, again);
        if (scenes.isPresent()) {
            return scenes.get();
        }
        List<String> named = engine.columns(selected);
        for (int i = 0; i < again.size(); i++) {
            for (int column = 0; column < columns.size(); column++) {
                if (!again.get(i).get(column).equals(recorded.get(i).get(column))) {
                    return Verdict.mismatch(
                            "verify.round.cell",
                            again.get(i).get(0),
                            columns.get(column),
                            again.get(i).get(column),
                            recorded.get(i).get(column));
                }
            }
        }
        if (!named.equals(columns)) {
            return Verdict.mismatch("verify.round.columns", String.join(", ", named), String.join(", ", columns));
        }
        return outcome(outcome)
                .orElseGet(() -> Verdict.ok("verify.round", Message.counted(again.size(), "scene"), pool.scenes()));
    }

    private static Optional<Verdict> scenes(List<List<String>> recorded, List<List<String>> again) {
        List<String> were = recorded.stream().map(row -> row.get(0)).toList();
        List<String> are = again.stream().map(row -> row.get(0)).toList();
        if (were.equals(are)) {
            return Optional.empty();
        }
        Set<String> others = new HashSet<>(are);
        others.removeAll(were);
        int first = 0;
        while (first < were.size() && first < are.size() && were.get(first).equals(are.get(first))) {
            first++;
        }
        return Optional.of(
                others.isEmpty() && were.size() == are.size()
                        ? Verdict.mismatch("verify.round.order", first + 1, are.get(first), were.get(first))
                        : Verdict.mismatch(
                                "verify.round.scenes",
                                others.size(),
                                are.size(),
                                were.size(),
                                others.stream().sorted().findFirst().orElse("")));
    }

    private Optional<Verdict> outcome(Stated<Sampling.Outcome> outcome) {
        if (!(outcome instanceof Stated.Given<Sampling.Outcome> given)) {
            return Optional.empty();
        }
        Optional<Long> candidates = given.given().candidates().value();
        if (candidates.isPresent() && candidates.get() != choice.candidates()) {
            return Optional.of(Verdict.mismatch("verify.round.candidates", choice.candidates(), candidates.get()));
        }
        List<String> next =
                choice.firstLeft().stream().map(row -> pool.ids().get(row)).toList();
        if (!given.given().firstLeft().isEmpty() && !given.given().firstLeft().equals(next)) {
            return Optional.of(Verdict.mismatch(
                    "verify.round.next",
                    String.join(", ", next),
                    String.join(", ", given.given().firstLeft())));
        }
        return Optional.empty();
    }
}
