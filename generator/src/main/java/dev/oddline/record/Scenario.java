package dev.oddline.record;

import java.util.List;

/**
 * One described situation that must be handled.
 *
 * @param statement what happens, in words
 * @param tags scenario tags of the taxonomy
 * @param cases in the order of the file
 */
public record Scenario(
        Heading heading,
        Stated<String> statement,
        List<String> tags,
        OddScope odd,
        Urgency urgency,
        RaisedBy raisedBy,
        List<TestCase> cases)
        implements MetadataRecord {

    public Scenario {
        tags = List.copyOf(tags);
        cases = List.copyOf(cases);
    }

    /** How bad it is if the situation is not handled. */
    public enum Risk {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    /** How a case is run. */
    public enum CaseKind {
        SIMULATION,
        LOG_REPLAY
    }

    /**
     * How urgent the situation is.
     *
     * @param priority 1 is the first
     */
    public record Urgency(Stated<Risk> risk, Stated<Long> priority) {}

    /** The findings that led to the scenario. At least one of the lists holds something unless the record is faulty. */
    public record RaisedBy(
            List<RecordId> incidents, List<RecordId> evaluations, List<RecordId> clusters, Stated<Moment> at) {
        public RaisedBy {
            incidents = List.copyOf(incidents);
            evaluations = List.copyOf(evaluations);
            clusters = List.copyOf(clusters);
        }
    }

    /**
     * One concrete test of the scenario.
     *
     * @param asset the file or address with the simulation or the log
     * @param seed random seed of the simulation
     */
    public record TestCase(Stated<String> caseId, Stated<CaseKind> kind, Stated<String> asset, Stated<Long> seed) {}
}
