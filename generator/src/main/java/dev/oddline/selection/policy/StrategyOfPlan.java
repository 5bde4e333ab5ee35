package dev.oddline.selection.policy;

import dev.oddline.record.Stated;
import dev.oddline.record.StrategyParameters;
import dev.oddline.selection.strategy.Gradients;
import dev.oddline.selection.strategy.GumbelKeys;
import dev.oddline.selection.strategy.Similarity;
import dev.oddline.selection.strategy.Strategies;
import dev.oddline.selection.strategy.Strategy;
import dev.oddline.selection.strategy.Typicality;
import dev.oddline.selection.strategy.Weighting;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.statistics.partition.KMeans;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the strategy of a plan to work on what filters have left of a pool. */
final class StrategyOfPlan {
    /** TypiClust makes no more clusters than this by itself, as in the paper. */
    private static final int MOST_CLUSTERS = 500;

    private static final long SMALLEST_CLUSTER = 5;
    private static final long NEIGHBOURS = 20;
    private static final long CANDIDATES_PER_SCENE = 10;

    private final PolicyPlan plan;
    private final Pool pool;
    private final Material material;
    private final Candidates candidates;
    private final String name;

    StrategyOfPlan(PolicyPlan plan, Pool pool, Material material, Candidates candidates) {
        this.plan = plan;
        this.pool = pool;
        this.material = material;
        this.candidates = candidates;
        this.name = plan.select().strategy().name().toLowerCase(Locale.ROOT);
    }

    Strategy make() throws UnfitPolicy {
        BitSet labelled = material.labelled();
        StrategyParameters parameters = plan.select().parameters();
        return switch (plan.select().strategy()) {
            case TOP_K -> Strategies.topScores(scores(), labelled);
            case RANDOM -> Strategies.random(keysOfScenes(), labelled);
            case STRATIFIED_RANDOM ->
                Strategies.stratifiedRandom(
                        strata(parameters.by()),
                        keysOfScenes(),
                        labelled,
                        pool.names().firstOfScenes(candidates.rows()));
            case K_CENTER -> Strategies.kCenter(embeddings(), labelled);
            case K_MEANS_PLUS_PLUS -> Strategies.kMeansPlusPlus(embeddings(), keys(), labelled);
            case BADGE -> Strategies.badge(Gradients.of(probabilities(), embeddings()), keys(), labelled);
            case TYPICLUST ->
                Strategies.typiClust(
                        new Typicality(embeddings(), number(parameters.groups().neighbours(), NEIGHBOURS)),
                        clusters(parameters.groups().clusters().value()),
                        number(parameters.groups().smallest(), SMALLEST_CLUSTER),
                        labelled);
            case CLUSTER_MARGIN ->
                Strategies.clusterMargin(
                        scores(),
                        clusters(parameters.groups().clusters().value()),
                        number(
                                parameters.groups().candidates(),
                                CANDIDATES_PER_SCENE * plan.budget().amount()),
                        labelled);
            case RANKED_BATCH -> Strategies.rankedBatch(embeddings(), within(0, 1), labelled);
            case MMR ->
                Strategies.marginalRelevance(
                        scores(),
                        parameters
                                .likeness()
                                .lambda()
                                .orElse(new BigDecimal("0.5"))
                                .doubleValue(),
                        Similarity.cosine(embeddings()),
                        labelled);
            case DPP -> Strategies.determinantal(within(0, Double.MAX_VALUE), similarity(), labelled);
            case FACILITY_LOCATION -> Strategies.facilityLocation(pool.size(), similarity(), labelled);
            case POWER -> stochastic(Weighting.POWER, within(0, Double.MAX_VALUE));
            case SOFTMAX -> stochastic(Weighting.SOFTMAX, scores());
            case RANK -> stochastic(Weighting.RANK, scores());
        };
    }

    private Strategy stochastic(Weighting weighting, double[] values) throws UnfitPolicy {
        double temperature =
                plan.select().parameters().temperature().orElse(BigDecimal.ONE).doubleValue();
        if (temperature <= 0) {
            throw new UnfitPolicy("the `temperature` of `" + name + "` must be above 0");
        }
        return Strategies.stochastic(weighting, values, temperature, keys(), material.labelled());
    }

    private GumbelKeys keys() {
        return GumbelKeys.of(plan.seed(), pool.names().unique());
    }

    /** All rows of a scene draw the same, so that a scene with more frames is not drawn more often. */
    private GumbelKeys keysOfScenes() {
        return GumbelKeys.of(plan.seed(), pool.ids());
    }

    private static int number(Stated<Long> stated, long otherwise) {
        return (int) StrictMath.min(stated.orElse(otherwise), Integer.MAX_VALUE);
    }

    private double[] scores() throws UnfitPolicy {
        double[] sum = candidates
                .scores()
                .orElseThrow(
                        () -> new UnfitPolicy("`" + name + "` ranks by a score: a `score` step must stand before it"))
                .clone();
        return plan.select().isPerCost() ? perCost(sum) : sum;
    }

    /** Of scores below 0 the dear scene would come first, so there may be none; nor may anything be free. */
    private double[] perCost(double[] sum) throws UnfitPolicy {
        demand("per_cost", sum, 0, Double.MAX_VALUE);
        BitSet rows = candidates.rows();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (pool.costs()[row] <= 0) {
                throw new UnfitPolicy("`per_cost` needs costs above 0, but that of scene `"
                        + pool.ids().get(row) + "` is " + pool.costs()[row]);
            }
        }
        for (int row = 0; row < sum.length; row++) {
            sum[row] /= pool.costs()[row];
        }
        return sum;
    }

    /** Returns the scores, which the strategy needs to lie between two numbers. */
    private double[] within(double low, double high) throws UnfitPolicy {
        double[] sum = scores();
        demand(name, sum, low, high);
        return sum;
    }

    private void demand(String what, double[] sum, double low, double high) throws UnfitPolicy {
        BitSet rows = candidates.rows();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (sum[row] < low || sum[row] > high) {
                String range = high == Double.MAX_VALUE ? "of 0 or more" : "from 0 to 1";
                throw new UnfitPolicy("`" + what + "` needs scores " + range + ", but that of scene `"
                        + pool.ids().get(row) + "` is " + sum[row] + ": `rescale: rank` or `min_max`");
            }
        }
    }

    private FloatMatrix embeddings() throws UnfitPolicy {
        return material.embeddings()
                .orElseThrow(() -> new UnfitPolicy("`" + name + "` compares embeddings: --embeddings FILE"));
    }

    private double[][] probabilities() throws UnfitPolicy {
        FloatMatrix given = material.probabilities()
                .orElseThrow(() ->
                        new UnfitPolicy("`" + name + "` needs the probabilities of classes: --probabilities FILE"));
        double[][] rows = new double[given.rows()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = given.row(row);
        }
        return rows;
    }

    private Similarity similarity() throws UnfitPolicy {
        StrategyParameters.Likeness likeness = plan.select().parameters().likeness();
        StrategyParameters.Similarity asked = likeness.similarity().orElse(StrategyParameters.Similarity.COSINE);
        Optional<BigDecimal> sigma = likeness.sigma().value().filter(s -> s.signum() > 0);
        return switch (asked) {
            case COSINE -> Similarity.cosine(embeddings());
            case RBF ->
                Similarity.gaussian(
                        embeddings(),
                        sigma.orElseThrow(() -> new UnfitPolicy("the similarity `rbf` needs a `sigma` above 0"))
                                .doubleValue());
        };
    }

    private int[] clusters(Optional<Long> asked) throws UnfitPolicy {
        long byItself = StrictMath.min(
                MOST_CLUSTERS, material.labelled().cardinality() + plan.budget().amount());
        long number = StrictMath.min(pool.size(), asked.orElse(byItself));
        return KMeans.plusPlus(embeddings(), (int) number, plan.seed()).labels();
    }

    private int[] strata(List<String> by) {
        Map<List<String>, Integer> known = new HashMap<>();
        int[] strata = new int[pool.size()];
        for (int row = 0; row < strata.length; row++) {
            List<String> values = new ArrayList<>();
            for (String column : by) {
                values.add(Optional.ofNullable(pool.texts().get(column))
                        .orElseThrow()
                        .get(row));
            }
            Integer stratum = known.get(values);
            if (stratum == null) {
                stratum = known.size();
                known.put(values, stratum);
            }
            strata[row] = stratum;
        }
        return strata;
    }
}
