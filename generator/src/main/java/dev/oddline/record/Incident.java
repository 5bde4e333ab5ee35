package dev.oddline.record;

import java.time.Instant;
import java.util.List;

/**
 * One event in the field.
 *
 * @param deployment what was driving
 */
public record Incident(
        Heading heading, Occurrence occurrence, Conditions conditions, Stated<RecordId> deployment, Reports reports)
        implements MetadataRecord {

    /**
     * What happened, when and where.
     *
     * @param severity 0..3, from S0 to S3
     * @param scenes number of scenes cut from the log around it
     */
    public record Occurrence(
            Stated<Instant> occurredAt,
            Stated<String> place,
            Stated<String> observed,
            Stated<Long> severity,
            Stated<Long> scenes) {}

    /**
     * Under which conditions it happened.
     *
     * @param insideOdd whether the system was meant to drive there
     */
    public record Conditions(OddScope odd, Stated<Boolean> insideOdd) {}

    /**
     * Where it was reported.
     *
     * @param ids numbers in the reporting system
     * @param addresses web addresses
     */
    public record Reports(List<String> ids, List<String> addresses) {
        public Reports {
            ids = List.copyOf(ids);
            addresses = List.copyOf(addresses);
        }
    }
}
