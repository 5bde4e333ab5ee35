package dev.oddline.selection.policy;

import dev.oddline.record.SelectionStep;
import dev.oddline.statistics.matrix.FloatMatrix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a pool that filters leave and whose scenes have no label yet, and their scores. */
final class Candidates {
    private final Pool pool;
    private final Optional<FloatMatrix> embeddings;
    private final BitSet labelled;
    private final BitSet in;
    private final ScoreSum scores;
    private final List<Choice.LeftOut> leftOut = new ArrayList<>();

    private Candidates(Pool pool, Material material) {
        this.pool = pool;
        this.embeddings = material.embeddings();
        this.labelled = material.labelled();
        this.in = new BitSet(pool.size());
        this.in.set(0, pool.size());
        this.scores = new ScoreSum(pool);
    }

    /** Returns what the steps of a plan leave. */
    static Candidates of(PolicyPlan plan, Pool pool, Material material) throws UnfitPolicy {
        Candidates candidates = new Candidates(pool, material);
        for (SelectionStep step : plan.before()) {
            if (step instanceof SelectionStep.Score score) {
                candidates.scores.add(score, candidates.in);
            } else if (step instanceof SelectionStep.Filter filter) {
                candidates.filter(filter);
            }
        }
        if (candidates.scores.isThere()) {
            double[] sum = candidates.scores.values();
            BitSet scored = new BitSet(pool.size());
            candidates.in.stream().filter(row -> !Double.isNaN(sum[row])).forEach(scored::set);
            candidates.demand("no_score", scored);
        }
        BitSet unlabelled = candidates.rows();
        unlabelled.andNot(candidates.labelled);
        candidates.demand("labelled", unlabelled);
        return candidates;
    }

    /** Returns the rows that are left. */
    BitSet rows() {
        return (BitSet) in.clone();
    }

    /** Returns the sum of the scores of each row; empty where the policy scores nothing. */
    Optional<double[]> scores() {
        return scores.isThere() ? Optional.of(scores.values()) : Optional.empty();
    }

    /** Returns how many scenes each filter left nothing of, in the order of the steps. */
    List<Choice.LeftOut> leftOut() {
        return leftOut;
    }

    private void filter(SelectionStep.Filter filter) throws UnfitPolicy {
        if (filter.notLabelled().orElse(false)) {
            BitSet others = rows();
            others.andNot(labelled);
            keep("not_labelled", others);
        }
        Optional<SegmentQuery> odd = filter.odd().value().map(SegmentQuery::new);
        if (odd.isPresent()) {
            keep("odd " + odd.get(), pool.in(odd.get()));
        }
        if (!filter.sources().isEmpty()) {
            Set<String> sources = new HashSet<>(filter.sources());
            BitSet fitting = new BitSet(pool.size());
            in.stream().filter(row -> sources.contains(pool.sources().get(row))).forEach(fitting::set);
            keep("source " + String.join("|", filter.sources()), fitting);
        }
        Optional<BigDecimal> cosine = filter.duplicateCosineBelow().value();
        if (cosine.isPresent()) {
            FloatMatrix features = embeddings.orElseThrow(
                    () -> new UnfitPolicy("`duplicate_cosine_below` compares embeddings: --embeddings FILE"));
            keep(
                    "duplicate_cosine_below " + cosine.get().toPlainString(),
                    NearDuplicates.firstOfTheirKind(features, cosine.get().doubleValue(), ranked(), labelled));
        }
        Optional<Long> most = filter.most().value();
        if (most.isPresent()) {
            if (!scores.isThere()) {
                throw new UnfitPolicy(
                        "`most` keeps the scenes most worth a label: a `score` step must stand before it");
            }
            BitSet best = new BitSet(pool.size());
            int[] ranked = ranked();
            for (int i = 0; i < StrictMath.min(most.get(), ranked.length); i++) {
                best.set(ranked[i]);
            }
            keep("most " + most.get(), best);
        }
    }

    /** Returns the rows that are left, those most worth a label first; of equal ones the lowest first. */
    private int[] ranked() {
        double[] sum = scores.values();
        return in.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                row -> Double.isNaN(sum[row]) ? Double.POSITIVE_INFINITY : -sum[row])
                        .thenComparing(row -> row))
                .mapToInt(row -> row)
                .toArray();
    }

    /** Keeps what a filter of the policy lets through. */
    private void keep(String by, BitSet fitting) {
        int before = pool.names().countScenes(in);
        in.and(fitting);
        leftOut.add(new Choice.LeftOut(by, before - pool.names().countScenes(in)));
    }

    /** Keeps what can be chosen at all; that is no filter, so it is only said where it leaves nothing of a scene. */
    private void demand(String by, BitSet possible) {
        BitSet left = rows();
        left.and(possible);
        if (pool.names().countScenes(left) < pool.names().countScenes(in)) {
            keep(by, possible);
        } else {
            in.and(possible);
        }
    }
}
