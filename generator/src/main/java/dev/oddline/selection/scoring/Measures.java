package dev.oddline.selection.scoring;

import dev.oddline.selection.ood.Logits;
import dev.oddline.selection.spread.DisplacementErrors;
import dev.oddline.selection.spread.Encounter;
import dev.oddline.selection.spread.Trajectories;
import dev.oddline.selection.uncertainty.ClassDistributions;
import dev.oddline.selection.uncertainty.ClassMeasures;
import dev.oddline.selection.uncertainty.Ensemble;
import dev.oddline.selection.uncertainty.GaussianEnsemble;
import dev.oddline.selection.uncertainty.SigmoidHeads;
import dev.oddline.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Every measure, by what it is about. */
public final class Measures {

    /** Of the class probabilities of one prediction. */
    public static final List<Measure<ClassDistributions.Measured>> OF_DISTRIBUTIONS = List.of(
            Measure.nats("entropy_nats", "-sum p ln p", ClassMeasures::entropy),
            Measure.bits("entropy_bits", "-sum p log2 p", ClassMeasures::entropyBits),
            Measure.of("entropy_normalised", "(-sum p ln p) / ln K", ClassMeasures::entropyNormalised),
            Measure.of("least_confidence", "1 - max p", ClassMeasures::leastConfidence),
            Measure.of(
                    "least_confidence_normalised", "(1 - max p) K / (K - 1)", ClassMeasures::leastConfidenceNormalised),
            Measure.lower("margin", "largest p - second largest p", ClassMeasures::margin),
            Measure.of("margin_uncertainty", "1 - (largest p - second largest p)", ClassMeasures::marginUncertainty),
            Measure.of("ratio", "second largest p / largest p", ClassMeasures::ratio),
            Measure.of("gini_impurity", "1 - sum p^2", ClassMeasures::giniImpurity));

    /** Of what several members say about one prediction; variances divide by T. */
    public static final List<Measure<ToDoubleFunction<Ensemble>>> OF_ENSEMBLES = List.of(
            Measure.nats("predictive_entropy", "H(mean_t p_t)", Ensemble::predictiveEntropy),
            Measure.nats("expected_entropy", "mean_t H(p_t)", Ensemble::expectedEntropy),
            Measure.nats("mutual_information_bald", "H(mean_t p_t) - mean_t H(p_t)", Ensemble::mutualInformation),
            Measure.bits("mutual_information_bits", "H(mean_t p_t) - mean_t H(p_t)", Ensemble::mutualInformationBits),
            Measure.of("variance_mean_over_classes", "mean_k var_t p_tk", Ensemble::varianceMeanOverClasses),
            Measure.of("variance_total", "sum_k var_t p_tk", Ensemble::varianceTotal),
            Measure.of("std_mean_over_classes", "mean_k sqrt(var_t p_tk)", Ensemble::deviationMeanOverClasses),
            Measure.of(
                    "variance_of_consensus_class",
                    "var_t p_tc, c = argmax_k mean_t p_tk",
                    Ensemble::varianceOfConsensusClass),
            Measure.of("variation_ratio_votes", "1 - largest share of votes", Ensemble::variationRatioOfVotes),
            Measure.of("variation_ratio_mean_probability", "1 - max_k mean_t p_tk", Ensemble::variationRatioOfMean),
            Measure.nats("vote_entropy", "H(votes / T)", Ensemble::voteEntropy),
            Measure.of("vote_entropy_normalised", "H(votes / T) / ln min(T, K)", Ensemble::voteEntropyNormalised),
            Measure.nats("kl_to_consensus_mean", "mean_t KL(p_t || mean_t p_t)", Ensemble::divergenceMean),
            Measure.nats("kl_to_consensus_max", "max_t KL(p_t || mean_t p_t)", Ensemble::divergenceMax));

    /** Of the yes-or-no scores of one prediction. */
    public static final List<Measure<ToDoubleFunction<SigmoidHeads>>> OF_HEADS = List.of(
            Measure.nats("binary_entropy_sum", "sum_k H(s_k, 1 - s_k)", SigmoidHeads::sum),
            Measure.nats("binary_entropy_max", "max_k H(s_k, 1 - s_k)", SigmoidHeads::max),
            Measure.nats("binary_entropy_mean", "mean_k H(s_k, 1 - s_k)", SigmoidHeads::mean));

    /** Of the logits z of one prediction at temperature t. */
    public static final List<Measure<ToDoubleFunction<Logits>>> OF_LOGITS = List.of(
            Measure.nats("energy", "-t ln sum exp(z / t)", Logits::energy),
            Measure.of("ood_max_softmax", "1 - max softmax(z / t)", Logits::oodOfMaxSoftmax),
            Measure.of("ood_max_logit", "-max z", Logits::oodOfMaxLogit));

    /** Of the trajectories predicted for one agent. */
    public static final List<Measure<ToDoubleFunction<Trajectories>>> OF_TRAJECTORIES = List.of(
            Measure.nats("mode_entropy_nats", "-sum w ln w over modes", Trajectories::modeEntropy),
            Measure.of(
                    "end_point_spread_m",
                    "sum w |end - weighted mean end|",
                    t -> t.endPoints().meanDistance()),
            Measure.of(
                    "end_point_rms_m",
                    "sqrt(sum w |end - weighted mean end|^2)",
                    t -> t.endPoints().rootMeanSquare()),
            Measure.of(
                    "end_point_pairwise_mean_m",
                    "mean distance of two ends",
                    t -> t.endPoints().pairwiseMean()),
            Measure.of(
                    "end_point_pairwise_max_m",
                    "greatest distance of two ends",
                    t -> t.endPoints().pairwiseMax()),
            Measure.of(
                    "pairwise_displacement_m",
                    "mean over steps and pairs of modes of their distance",
                    Trajectories::averagePairwiseDisplacement),
            Measure.of(
                    "end_point_variance_m2",
                    "sum w |end - weighted mean end|^2, the trace of the covariance",
                    t -> t.endPoints().meanSquare()));

    /** Of the trajectories predicted for one agent, held against the way that it took. */
    public static final List<Measure<ToDoubleFunction<DisplacementErrors>>> OF_ERRORS = List.of(
            Measure.of(
                    "min_ade_m", "least over modes of the mean distance over steps", DisplacementErrors::leastAverage),
            Measure.of("min_fde_m", "least over modes of the distance at the last step", DisplacementErrors::leastLast),
            Measure.of("brier_min_fde_m", "min_fde + (1 - w)^2, w of that mode", DisplacementErrors::brierLeastLast),
            Measure.of("missed_2_m", "1 where every mode ends more than 2 m away, else 0", e -> e.missed(2) ? 1 : 0));

    /** Of the errors of several members about one agent. */
    public static final List<Measure<ToDoubleFunction<Futures.MemberErrors>>> OF_MEMBER_ERRORS = List.of(
            Measure.of(
                    "min_ade_member_mean_m",
                    "mean_t min_ade_t",
                    e -> e.average().mean()),
            Measure.of(
                    "min_ade_member_std_population_m",
                    "std_t min_ade_t, divided by T",
                    e -> e.average().deviationOfPopulation()),
            Measure.of(
                    "min_ade_member_std_sample_m",
                    "std_t min_ade_t, divided by T - 1",
                    e -> e.average().deviationOfSample()),
            Measure.of(
                    "min_ade_member_range_m",
                    "max_t min_ade_t - min_t min_ade_t",
                    e -> e.average().range()),
            Measure.of(
                    "min_fde_member_mean_m", "mean_t min_fde_t", e -> e.last().mean()),
            Measure.of(
                    "min_fde_member_std_population_m",
                    "std_t min_fde_t, divided by T",
                    e -> e.last().deviationOfPopulation()),
            Measure.of(
                    "min_fde_member_std_sample_m",
                    "std_t min_fde_t, divided by T - 1",
                    e -> e.last().deviationOfSample()),
            Measure.of(
                    "min_fde_member_range_m",
                    "max_t min_fde_t - min_t min_fde_t",
                    e -> e.last().range()));

    /** Of the way that an agent may go beside ours; c is P(distance <= radius) with a normal position. */
    public static final List<Measure<ToDoubleFunction<Encounter>>> OF_ENCOUNTERS = List.of(
            Measure.of(
                    "collision_probability",
                    "sum_m w_m (1 - prod over steps of (1 - c)), steps independent",
                    Encounter::ofIndependentSteps),
            Measure.of(
                    "collision_probability_bound",
                    "sum_m w_m min(1, sum over steps of c), whatever steps depend on",
                    Encounter::bound),
            Measure.of("collision_probability_worst_step", "sum_m w_m max over steps of c", Encounter::ofWorstStep));

    /** Of the regressions of several members, each a mean and a deviation for every output. */
    public static final List<Measure<ToDoubleFunction<GaussianEnsemble>>> OF_GAUSSIANS = List.of(
            Measure.of("epistemic_variance_mean", "mean_i var_t mu_ti", g -> mean(g.epistemicVariance())),
            Measure.of("epistemic_variance_max", "max_i var_t mu_ti", g -> max(g.epistemicVariance())),
            Measure.of("aleatoric_variance_mean", "mean_i mean_t sigma_ti^2", g -> mean(g.aleatoricVariance())),
            Measure.of("aleatoric_variance_max", "max_i mean_t sigma_ti^2", g -> max(g.aleatoricVariance())),
            Measure.of("total_variance_mean", "mean_i (var_t mu_ti + mean_t sigma_ti^2)", g -> mean(g.totalVariance())),
            Measure.of("total_variance_max", "max_i (var_t mu_ti + mean_t sigma_ti^2)", g -> max(g.totalVariance())));

    /** Scores that were given: of which small ones are worth a label. */
    static final String SCORE_LOW = "score_low";

    private Measures() {}

    private static double mean(double[] outputs) {
        return Sample.of("outputs", outputs).mean();
    }

    private static double max(double[] outputs) {
        return Arrays.stream(outputs).max().orElseThrow();
    }

    /** Returns whether small numbers of a measure are worth a label; of a name that is no measure, large ones are. */
    public static boolean isLowWorthALabel(String name) {
        return name.equals(SCORE_LOW)
                || Stream.of(OF_DISTRIBUTIONS, OF_ENSEMBLES, OF_HEADS, OF_LOGITS, OF_TRAJECTORIES, OF_ERRORS)
                        .flatMap(List::stream)
                        .anyMatch(m -> m.name().equals(name) && m.orientation() == Orientation.LOWER);
    }
}
