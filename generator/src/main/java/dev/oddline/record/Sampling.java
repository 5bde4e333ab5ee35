package dev.oddline.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One round: scenes chosen from a pool and sent to labelling.
 *
 * @param offer what there was to choose from
 * @param selected the scenes that were chosen
 * @param outcome what became of those on offer
 */
public record Sampling(
        Heading heading,
        Round round,
        Offer offer,
        Choosing choosing,
        Stated<SceneList> selected,
        Stated<Outcome> outcome,
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
     * @param scenarios what it shall bring data for
     */
    public record Round(
            Stated<Long> number,
            Stated<Instant> selectedAt,
            Stated<String> task,
            Stated<Status> status,
            Stated<String> tool,
            List<RecordId> scenarios) {
        public Round {
            scenarios = List.copyOf(scenarios);
        }
    }

    /**
     * What a round had to choose from.
     *
     * @param pool the scenes on offer
     * @param more a table that says more about them
     * @param taxonomy the words of their conditions
     * @param embeddings their features: an array whose rows follow those of the pool
     * @param probabilities of their classes: an array whose rows follow those of the pool
     * @param labelled scenes that were labelled before, beside those of {@link Comparison#labelledBefore}
     */
    public record Offer(
            Stated<SceneList> pool,
            Stated<TableReference> more,
            Stated<RecordId> taxonomy,
            Stated<TableReference> embeddings,
            Stated<TableReference> probabilities,
            Stated<SceneList> labelled) {}

    /**
     * What became of the scenes on offer.
     *
     * @param candidates number of scenes that no filter left out
     * @param leftOut how many scenes each filter left out, in the order of the steps
     * @param shortfalls quotas that could not be met, in the order of the policy
     * @param firstLeft the scenes that would have come next, in their order
     */
    public record Outcome(
            Stated<Long> candidates, List<LeftOut> leftOut, List<Shortfall> shortfalls, List<String> firstLeft) {
        public Outcome {
            leftOut = List.copyOf(leftOut);
            shortfalls = List.copyOf(shortfalls);
            firstLeft = List.copyOf(firstLeft);
        }
    }

    /** How many scenes a filter left out. */
    public record LeftOut(Stated<String> by, Stated<Long> scenes) {}

    /**
     * A quota that could not be met.
     *
     * @param quota in words, such as {@code incident} or {@code road_type=work_zone}
     * @param wanted in the unit of the budget
     * @param taken in the unit of the budget
     */
    public record Shortfall(Stated<String> quota, Stated<Long> wanted, Stated<Long> taken) {}

    /**
     * How the scenes were chosen.
     *
     * @param scoringRun the run that scored the pool
     * @param policyHash hash of the policy's file at the time
     * @param seed random seed
     * @param gaps what the segments of targets lacked, where quotas of the policy are for them
     */
    public record Choosing(
            Stated<RecordId> scoringRun,
            Stated<RecordId> policy,
            Stated<ContentHash> policyHash,
            Stated<Long> seed,
            Stated<LabelBudget> budget,
            List<Gap> gaps) {
        public Choosing {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * A segment of a target that lacked training scenes when the round was chosen.
     *
     * @param missing number of scenes
     */
    public record Gap(Stated<RecordId> target, Stated<OddValues> segment, Stated<Long> missing) {}

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
