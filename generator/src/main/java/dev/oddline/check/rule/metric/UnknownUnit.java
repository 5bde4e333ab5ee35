package dev.oddline.check.rule.metric;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.coverage.CountedUnits;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.MetricTable;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.yaml.YamlWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What n counts is nearly spelt like a unit that coverage knows, but is none. */
final class UnknownUnit implements CatalogRule {
    static final Rule RULE = new Rule("unknown-unit", Severity.WARNING);

    /** Units of teams that look like others. */
    private static final Set<String> NO_MISTAKES =
            Set.of("car", "cars", "cycle", "cycles", "driver", "drivers", "ride", "rides", "subject", "subjects");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (Results results : Results.of(input)) {
            results.metrics().values().forEach(value -> check(results.entry(), value.unitCounted(), found));
        }
        tables(
                input,
                Kind.RUN,
                entry -> entry.as(Run.class).map(run -> run.outcome().segmentMetrics()),
                found);
        tables(
                input,
                Kind.EVALUATION,
                entry -> entry.as(Evaluation.class).map(e -> e.results().segmentMetrics()),
                found);
    }

    private static void tables(
            CheckInput input,
            Kind kind,
            Function<CatalogEntry, Optional<Stated<MetricTable>>> table,
            Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(kind)) {
            table.apply(entry).flatMap(Stated::value).ifPresent(metrics -> check(entry, metrics.unitCounted(), found));
        }
    }

    private static void check(CatalogEntry entry, Stated<String> unit, Consumer<Diagnostic> found) {
        if (unit instanceof Stated.Given<String> given) {
            meant(given.given())
                    .ifPresent(meant -> found.accept(
                            Diagnostic.of(RULE, new Location(entry.path(), given.span()), fact(given.given()))
                                    .withSuggestion(Message.of("did-you-mean", meant), YamlWriter.value(meant))));
        }
    }

    /** Returns the unit that a word was probably meant to be; empty if it is one, or of the team's own. */
    static Optional<String> meant(String unit) {
        String word = unit.strip().toLowerCase(Locale.ROOT);
        Set<String> known = CountedUnits.known();
        return word.isEmpty() || known.contains(word) || NO_MISTAKES.contains(word)
                ? Optional.empty()
                : Spelling.nearest(word, known);
    }

    static Message fact(String unit) {
        return Message.of("unknown-unit", unit.strip());
    }
}
