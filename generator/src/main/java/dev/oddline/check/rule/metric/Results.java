package dev.oddline.check.rule.metric;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Run;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The metrics that a run or an evaluation states.
 *
 * @param metrics by name, in the order of the file
 */
record Results(CatalogEntry entry, Map<String, MetricValue> metrics) {

    /** Returns the results of all runs that findings are asked of, then of all such evaluations. */
    static List<Results> of(CheckInput input) {
        return of(input.asked(Kind.RUN), input.asked(Kind.EVALUATION));
    }

    /** Returns the results of all runs, then of all evaluations. */
    static List<Results> of(Catalog catalog) {
        return of(catalog.entries(Kind.RUN), catalog.entries(Kind.EVALUATION));
    }

    private static List<Results> of(List<CatalogEntry> runs, List<CatalogEntry> evaluations) {
        return Stream.concat(
                        runs.stream()
                                .flatMap(entry -> entry.as(Run.class).stream()
                                        .flatMap(run -> run.metrics().value().stream())
                                        .map(metrics -> new Results(entry, metrics))),
                        evaluations.stream()
                                .flatMap(entry -> entry.as(Evaluation.class).stream()
                                        .flatMap(evaluation -> evaluation.results().metrics().value().stream())
                                        .map(metrics -> new Results(entry, metrics))))
                .toList();
    }
}
