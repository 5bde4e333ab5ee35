package dev.oddline.page;

import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.record.LocalText;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Values of one metric in their printed form: as many decimals as its interval has digits that mean something. */
final class MetricText {
    private static final int DIGITS_WITHOUT_INTERVAL = 3;

    private final AssessedMetric metric;
    private final String name;

    MetricText(AssessedMetric metric, Site site) {
        this.metric = metric;
        this.name = site.catalog()
                .find(metric.id(), Metric.class)
                .flatMap(m -> m.heading().title().value())
                .map((LocalText title) -> title.in(site.words().language()))
                .orElse(metric.id().value());
    }

    /** Returns the metric's name. */
    String name() {
        return name;
    }

    /** Returns name, unit and direction, where one is stated: {@code VRU recall, share ↑}. */
    String heading() {
        String unit =
                metric.unit().filter(u -> !u.equals("1")).map(u -> ", " + u).orElse("");
        return name
                + unit
                + metric.better()
                        .map(better -> better == Requirement.Better.HIGHER ? " ↑" : " ↓")
                        .orElse("");
    }

    /** Returns the unit after a no-break space; empty for a plain number or share. */
    String unit() {
        return metric.unit()
                .filter(u -> !u.equals("1") && !u.equals("share"))
                .map(u -> "\u00a0" + u)
                .orElse("");
    }

    /** Returns a figure's value, with the digits that its interval allows. */
    String value(SegmentFigure figure) {
        return number(figure.value(), figure.interval().interval());
    }

    /** Returns a value with the digits that an interval allows, or with three. */
    String number(double value, Optional<Interval> interval) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return interval.filter(known -> known.width() > 0)
                .map(known -> Figures.fixed(exact, decimals(known)))
                .orElseGet(() -> Figures.plain(MetricNumber.of(exact.round(new MathContext(DIGITS_WITHOUT_INTERVAL)))));
    }

    /** Returns an amount with two digits. */
    String rough(double amount) {
        return Figures.plain(MetricNumber.of(BigDecimal.valueOf(amount).round(new MathContext(2))));
    }

    /** Returns {@code [low, high]}. */
    String interval(Interval interval) {
        return Figures.interval(
                BigDecimal.valueOf(interval.low()), BigDecimal.valueOf(interval.high()), decimals(interval));
    }

    /** Returns a difference with its sign, and its interval where there is one. */
    String difference(double difference, Optional<Interval> interval) {
        BigDecimal exact = BigDecimal.valueOf(difference);
        return interval.filter(known -> known.width() > 0)
                .map(known -> Figures.signed(exact, decimals(known)) + " " + signed(known))
                .orElseGet(() -> Figures.signed(exact.round(new MathContext(2)), scale(exact)));
    }

    private static int scale(BigDecimal value) {
        return Math.max(0, value.round(new MathContext(2)).stripTrailingZeros().scale());
    }

    private static String signed(Interval interval) {
        int decimals = decimals(interval);
        return "[" + end(interval.low(), decimals) + ",\u00a0" + end(interval.high(), decimals) + "]";
    }

    /** Returns an end with its sign, also where it rounds to 0: the side on which it lies is what matters. */
    private static String end(double value, int decimals) {
        String printed = Figures.signed(BigDecimal.valueOf(value), decimals);
        boolean lostItsSign = value != 0 && Character.isDigit(printed.charAt(0));
        return lostItsSign ? (value < 0 ? Figures.MINUS : "+") + printed : printed;
    }

    /** Returns a requirement: {@code ≥ 0.88}; without a sign where nobody says which side is the good one. */
    String required(Requirement requirement) {
        String sign = requirement
                .better()
                .map(better -> better == Requirement.Better.HIGHER ? "≥\u00a0" : "≤\u00a0")
                .orElse("");
        return sign + number(requirement.value(), Optional.empty());
    }

    private static int decimals(Interval interval) {
        return Figures.decimals(BigDecimal.valueOf(interval.low()), BigDecimal.valueOf(interval.high()));
    }
}
