package dev.oddline.coverage.evidence;

import dev.oddline.record.Deployment;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.interval.PoissonRate;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events on the road as a rate.
 *
 * @param perKm kilometres that the rate is of, 1000 for {@code 1/1000 km}
 * @param rate events in so many kilometres
 * @param interval exact, two-sided, 95 % (Garwood 1936), in the unit of the rate
 * @param atMost the exact one-sided bound at 95 %, in the unit of the rate: close to 3 events without any
 * @param kmWithoutEvent kilometres without an event after which the whole interval lies below one event in {@code perKm}
 */
public record RoadRate(double perKm, double rate, Interval interval, double atMost, double kmWithoutEvent) {
    private static final Pattern UNIT = Pattern.compile("1/([0-9]{0,9})\\s*km");

    /** Returns the rate of a monitor; empty unless it states events, a distance, and a unit of events for a distance. */
    public static Optional<RoadRate> of(Deployment.Monitor monitor) {
        Optional<Long> events = monitor.events().value();
        Optional<Double> km = monitor.exposureKm().value().map(BigDecimal::doubleValue);
        Optional<Double> per = monitor.unit().value().flatMap(RoadRate::kilometres);
        if (events.isEmpty() || events.get() < 0 || km.filter(d -> d > 0).isEmpty() || per.isEmpty()) {
            return Optional.empty();
        }
        PoissonRate rate = new PoissonRate(events.get(), km.get() / per.get());
        return Optional.of(new RoadRate(
                per.get(),
                rate.rate(),
                rate.garwood(Confidence.NINETY_FIVE),
                rate.upperBound(Confidence.NINETY_FIVE),
                new PoissonRate(0, 1).garwood(Confidence.NINETY_FIVE).high() * per.get()));
    }

    private static Optional<Double> kilometres(String unit) {
        Matcher matcher = UNIT.matcher(unit.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return matcher.group(1).isEmpty()
                ? Optional.of(1.0)
                : Optional.of(Double.valueOf(matcher.group(1))).filter(per -> per > 0);
    }
}
