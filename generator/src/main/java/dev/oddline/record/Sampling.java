package dev.oddline.record;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One round: scenes chosen from a pool and sent to labelling.
 *
 * @param pool the scenes on offer
 * @param selected the scenes that were chosen
 */
public record Sampling(
        Heading heading,
        Round round,
        Stated<SceneList> pool,
        Choosing choosing,
        Stated<SceneList> selected,
        Stated<Review> review,
        Stated<Labelled> labelled,
        Comparison comparison)
        implements MetadataRecord {

    /** How far a round has come. */
    public enum Status {
        SELECTED,
        IN_LABELLING,
        DELIVERED,
        STOPPED
    }

    /**
     * Which round.
     *
     * @param number counted from 1 within a task
     * @param tool what chose, with its version
     */
    public record Round(
            Stated<Long> number,
            Stated<Instant> selectedAt,
            Stated<String> task,
            Stated<Status> status,
            Stated<String> tool) {}

    /**
     * How the scenes were chosen.
     *
     * @param scoringRun the run that scored the pool
     * @param policyHash hash of the policy's file at the time
     * @param seed random seed
     */
    public record Choosing(
            Stated<RecordId> scoringRun,
            Stated<RecordId> policy,
            Stated<ContentHash> policyHash,
            Stated<Long> seed,
            Stated<LabelBudget> budget) {}

    /** A person's look at the choice, with the scenes that passed. */
    public record Review(TableReference table, Stated<String> by, Stated<Moment> at) {}

    /**
     * What labelling delivered.
     *
     * @param delivered number of scenes
     * @param refused number of scenes that could not be labelled
     */
    public record Labelled(
            TableReference table, Stated<Moment> at, Stated<Long> delivered, Stated<Long> refused, Stated<Cost> cost) {}

    /** What labelling cost. */
    public record Cost(Stated<BigDecimal> amount, Stated<String> currency) {}

    /**
     * What the round is compared with.
     *
     * @param controlOf the round whose random arm this is: same pool, same budget
     * @param labelledBefore the dataset version with everything that was labelled before
     */
    public record Comparison(Stated<RecordId> controlOf, Stated<RecordId> labelledBefore) {}
}
