package dev.oddline.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Models on the road.
 *
 * @param models the stack, in the order of the file
 * @param decision what allowed it
 * @param monitors what was counted on the road, in the order of the file
 */
public record Deployment(
        Heading heading,
        Stated<List<ModelInRole>> models,
        Stated<RecordId> decision,
        Stated<String> fleet,
        Period period,
        Stated<Exposure> exposure,
        List<Monitor> monitors)
        implements MetadataRecord {

    public Deployment {
        models = models.map(List::copyOf);
        monitors = List.copyOf(monitors);
    }

    /**
     * How long the models drove.
     *
     * @param until still driving where absent
     */
    public record Period(Stated<Instant> since, Stated<Instant> until) {}

    /**
     * How much the models drove.
     *
     * @param distanceKm kilometres
     * @param hours hours of driving
     * @param vehicles number of vehicles
     */
    public record Exposure(Stated<BigDecimal> distanceKm, Stated<BigDecimal> hours, Stated<Long> vehicles) {}

    /**
     * Events that were counted on the road.
     *
     * @param events number of events
     * @param exposureKm kilometres over which they were counted
     * @param unit in which the rate is stated, such as {@code 1/1000 km}
     */
    public record Monitor(
            Stated<String> metric, Stated<Long> events, Stated<BigDecimal> exposureKm, Stated<String> unit) {}
}
