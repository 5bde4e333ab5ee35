package dev.oddline.check.rule.metric;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import java.util.Map;
import java.util.function.Consumer;

/** The ends of a metric's interval are swapped, or its value is not between them. */
final class ImpossibleInterval implements CatalogRule {
    static final Rule RULE = new Rule("impossible-interval", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Map<String, MetricBounds> bounds = MetricBounds.of(input.catalog());
        for (Results results : Results.of(input)) {
            results.metrics().forEach((name, value) -> {
                StatedInterval interval = new StatedInterval(
                        value.value().value().flatMap(MetricNumber::finite),
                        value.low().value(),
                        value.high().value());
                if (interval.isReversed()) {
                    found.accept(at(results, span(value.low()), reversed(name, interval)));
                } else if (interval.isBesideValue() && interval.hasValueOf(bounds.get(name))) {
                    found.accept(at(results, span(value), beside(name, interval)));
                }
            });
        }
    }

    private static Diagnostic at(Results results, Span span, Message fact) {
        return Diagnostic.of(RULE, new Location(results.entry().path(), span), fact)
                .withHelp(help());
    }

    private static Span span(MetricValue value) {
        return span(value.value());
    }

    private static Span span(Stated<?> stated) {
        return stated instanceof Stated.Given<?> given ? given.span() : Span.START;
    }

    static Message reversed(String metric, StatedInterval interval) {
        return Message.of("impossible-interval.reversed", interval.shown(), metric);
    }

    static Message beside(String metric, StatedInterval interval) {
        return Message.of(
                "impossible-interval.beside", interval.value().orElseThrow().toPlainString(), metric, interval.shown());
    }

    static Message help() {
        return Message.of("impossible-interval.help");
    }
}
