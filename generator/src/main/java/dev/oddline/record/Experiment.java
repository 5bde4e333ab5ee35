package dev.oddline.record;

import java.util.List;

/**
 * A question that runs answer.
 *
 * @param datasets the dataset versions it works with
 * @param scenarios the scenarios it is about
 */
public record Experiment(
        Heading heading,
        Stated<String> task,
        Question question,
        List<RecordId> datasets,
        List<RecordId> scenarios,
        Progress progress)
        implements MetadataRecord {

    public Experiment {
        datasets = List.copyOf(datasets);
        scenarios = List.copyOf(scenarios);
    }

    /** How far an experiment has come. */
    public enum Status {
        PLANNED,
        RUNNING,
        CONCLUDED,
        STOPPED
    }

    /**
     * What is asked.
     *
     * @param hypothesis what is expected and why
     * @param baseline the run to compare with
     */
    public record Question(
            Stated<String> hypothesis, Stated<RecordId> baseline, Stated<DataDifference> dataDifference) {}

    /** The two dataset versions whose difference is tried. */
    public record DataDifference(Stated<RecordId> previous, Stated<RecordId> next) {}

    /**
     * How far it has come and what was found.
     *
     * @param conclusion the answer
     */
    public record Progress(Stated<Status> status, Stated<String> conclusion, Stated<Moment> startedAt) {}
}
