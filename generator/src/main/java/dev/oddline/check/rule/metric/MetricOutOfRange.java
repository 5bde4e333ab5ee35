package dev.oddline.check.rule.metric;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.record.Decision;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import dev.oddline.record.Target;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A value can't be one of its metric: outside its range, or a share outside 0 to 1. */
final class MetricOutOfRange implements CatalogRule {
    static final Rule RULE = new Rule("metric-out-of-range", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Catalog catalog = input.catalog();
        for (Results results : Results.of(input)) {
            results.metrics()
                    .forEach((name, value) -> bounds(catalog, new RecordId(Kind.METRIC, name))
                            .ifPresent(bounds -> firstWrong(bounds, value)
                                    .ifPresent(wrong -> found.accept(
                                            diagnostic(results.entry().path(), wrong, bounds)))));
        }
        for (CatalogEntry entry : input.asked(Kind.TARGET)) {
            entry.as(Target.class)
                    .ifPresent(target -> Stream.concat(Stream.of(target.overall()), target.segments().stream())
                            .forEach(
                                    wanted -> check(catalog, entry.path(), target.metric(), wanted.required(), found)));
        }
        for (CatalogEntry entry : input.asked(Kind.DECISION)) {
            entry.as(Decision.class)
                    .ifPresent(decision -> decision.criteria().forEach(criterion -> {
                        check(catalog, entry.path(), criterion.metric(), criterion.required(), found);
                        check(catalog, entry.path(), criterion.metric(), criterion.value(), found);
                    }));
        }
        RepoPath settings = new RepoPath(input.folder() + "/oddline.yaml");
        catalog.settings().kpis().forEach(kpi -> check(catalog, settings, kpi.metric(), kpi.target(), found));
    }

    private static void check(
            Catalog catalog,
            RepoPath path,
            Stated<RecordId> metric,
            Stated<BigDecimal> number,
            Consumer<Diagnostic> found) {
        metric.value()
                .flatMap(id -> bounds(catalog, id))
                .ifPresent(bounds ->
                        wrong(bounds, number).ifPresent(wrong -> found.accept(diagnostic(path, wrong, bounds))));
    }

    private static Optional<MetricBounds> bounds(Catalog catalog, RecordId metric) {
        return catalog.find(metric, Metric.class).map(MetricBounds::of);
    }

    private record Wrong(BigDecimal number, Span span) {}

    /** Returns the first number that is out of range: the value, then the ends of its interval. */
    private static Optional<Wrong> firstWrong(MetricBounds bounds, MetricValue value) {
        Optional<Wrong> wrong = value.value() instanceof Stated.Given<MetricNumber> number
                ? number.given().finite().filter(n -> !bounds.admits(n)).map(n -> new Wrong(n, number.span()))
                : Optional.empty();
        return wrong.or(() -> wrong(bounds, value.low())).or(() -> wrong(bounds, value.high()));
    }

    private static Optional<Wrong> wrong(MetricBounds bounds, Stated<BigDecimal> number) {
        return number instanceof Stated.Given<BigDecimal> given && !bounds.admits(given.given())
                ? Optional.of(new Wrong(given.given(), given.span()))
                : Optional.empty();
    }

    private static Diagnostic diagnostic(RepoPath path, Wrong wrong, MetricBounds bounds) {
        return Diagnostic.of(RULE, new Location(path, wrong.span()), bounds.fact(wrong.number()))
                .withHelp(bounds.help(wrong.number()));
    }
}
