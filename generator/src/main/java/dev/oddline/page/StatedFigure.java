package dev.oddline.page;

import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import java.math.BigDecimal;
import java.util.Optional;

/** What a record states of one metric, in its printed form: as many decimals as its interval has digits that mean something. */
final class StatedFigure {
    private final MetricValue metric;
    private final Words words;

    StatedFigure(MetricValue metric, Words words) {
        this.metric = metric;
        this.words = words;
    }

    /** Returns the exact value; empty where none is stated or it is no finite number. */
    Optional<BigDecimal> exact() {
        return metric.value().value().flatMap(MetricNumber::finite);
    }

    private boolean isBounded() {
        return exact().isPresent() && metric.low().isGiven() && metric.high().isGiven();
    }

    private int decimals() {
        return Figures.decimals(
                metric.low().value().orElseThrow(), metric.high().value().orElseThrow());
    }

    /** Returns the value, NaN or a dash. */
    String value() {
        return isBounded()
                ? Figures.fixed(exact().orElseThrow(), decimals())
                : metric.value().value().map(Figures::plain).orElse(Figures.NO_VALUE);
    }

    /** Returns {@code [low, high]}; empty where the record states no interval. */
    Optional<String> interval() {
        return isBounded()
                ? Optional.of(Figures.interval(
                        metric.low().value().orElseThrow(),
                        metric.high().value().orElseThrow(),
                        decimals()))
                : Optional.empty();
    }

    /** Returns how many of what were counted, such as {@code 800 scenes}, or that the record does not say. */
    String n() {
        return metric.n()
                .value()
                .map(n -> words.sample(n, metric.unitCounted().value()))
                .orElse(words.say("results.no-n"));
    }

    /** Returns interval and n, or what of them is not stated. */
    String besides() {
        if (!isBounded() && !metric.n().isGiven()) {
            return words.say("results.neither");
        }
        return interval().orElse(words.say("results.no-interval")) + " " + n();
    }

    /** Returns the same as it goes on behind the value in a sentence. */
    String following() {
        String said = besides();
        return (isBounded() ? " " : ", ") + said;
    }
}
