package dev.oddline.selection.round;

import dev.oddline.odd.OddSegment;
import dev.oddline.selection.policy.RoundQuotas;
import dev.oddline.statistics.matrix.FloatMatrix;
import java.util.List;

/**
 * What a round is held against besides its pool.
 *
 * @param targets segments that targets name
 * @param quotas of the policy, shares of a budget; missing with a reason
 * @param budget what the scenes of the pool take of it
 * @param embeddings one row for each scene of the pool, in its order; missing with a reason
 * @param duplicateCosine from which on two scenes count as duplicates
 * @param earlier rounds of the same task before this one, in their order
 */
public record RoundBackground(
        List<OddSegment> targets,
        Answer<RoundQuotas> quotas,
        BudgetUse budget,
        Answer<FloatMatrix> embeddings,
        double duplicateCosine,
        List<EarlierRound> earlier) {

    /** The cosine from which on two scenes count as duplicates where a policy states none. */
    public static final double DUPLICATE_COSINE = 0.97;

    /** Nothing is known besides the pool. */
    public static final RoundBackground NONE = new RoundBackground(
            List.of(),
            Answer.of(RoundQuotas.NONE),
            BudgetUse.OF_SCENES,
            Answer.none(Obstacle.NO_EMBEDDINGS),
            DUPLICATE_COSINE,
            List.of());

    public RoundBackground {
        targets = List.copyOf(targets);
        earlier = List.copyOf(earlier);
    }
}
