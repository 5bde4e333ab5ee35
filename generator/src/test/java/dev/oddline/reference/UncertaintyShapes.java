package dev.oddline.reference;

import dev.oddline.selection.uncertainty.ClassDistribution;
import dev.oddline.selection.uncertainty.Ensemble;
import dev.oddline.selection.uncertainty.GaussianEnsemble;
import dev.oddline.selection.uncertainty.JointInformation;
import dev.oddline.selection.uncertainty.SigmoidHeads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** The groups {@code uncertainty_pointwise} and {@code uncertainty_ensemble}. */
final class UncertaintyShapes {

    static final List<Shape> POINTWISE = List.of(distribution(), heads());

    static final List<Shape> ENSEMBLE = List.of(ensemble(), joint(), gaussian());

    private UncertaintyShapes() {}

    private static Shape distribution() {
        Shape shape = Shape.of("probabilities");
        Map<String, ToDoubleFunction<ClassDistribution>> measures = new LinkedHashMap<>();
        measures.put("least_confidence", ClassDistribution::leastConfidence);
        measures.put("least_confidence_normalised", ClassDistribution::leastConfidenceNormalised);
        measures.put("margin", ClassDistribution::margin);
        measures.put("margin_uncertainty", ClassDistribution::marginUncertainty);
        measures.put("ratio", ClassDistribution::ratio);
        measures.put("entropy_nats", ClassDistribution::entropy);
        measures.put("entropy_bits", ClassDistribution::entropyBits);
        measures.put("entropy_normalised", ClassDistribution::entropyNormalised);
        measures.put("gini_impurity", ClassDistribution::giniImpurity);
        measures.forEach((name, measure) ->
                shape.with(name, input -> measure.applyAsDouble(ClassDistribution.of(input.numbers("probabilities")))));
        return shape;
    }

    private static Shape heads() {
        return Shape.of("class_scores_sigmoid")
                .with("binary_entropy_nats_each", input -> sigmoid(input).entropies())
                .with("binary_entropy_sum", input -> sigmoid(input).sum())
                .with("binary_entropy_max", input -> sigmoid(input).max())
                .with("binary_entropy_mean", input -> sigmoid(input).mean());
    }

    private static SigmoidHeads sigmoid(Input input) {
        return SigmoidHeads.of(input.numbers("class_scores_sigmoid"));
    }

    private static Shape ensemble() {
        Shape shape = Shape.of("member_probabilities");
        Map<String, ToDoubleFunction<Ensemble>> measures = new LinkedHashMap<>();
        measures.put("predictive_entropy", Ensemble::predictiveEntropy);
        measures.put("consensus_entropy", Ensemble::predictiveEntropy);
        measures.put("expected_entropy", Ensemble::expectedEntropy);
        measures.put("mutual_information_bald", Ensemble::mutualInformation);
        measures.put("mutual_information_bits", Ensemble::mutualInformationBits);
        measures.put("variance_mean_over_classes", Ensemble::varianceMeanOverClasses);
        measures.put("variance_total", Ensemble::varianceTotal);
        measures.put("std_mean_over_classes", Ensemble::deviationMeanOverClasses);
        measures.put("variance_of_consensus_class", Ensemble::varianceOfConsensusClass);
        measures.put("variation_ratio_votes", Ensemble::variationRatioOfVotes);
        measures.put("variation_ratio_mean_probability", Ensemble::variationRatioOfMean);
        measures.put("vote_entropy", Ensemble::voteEntropy);
        measures.put("vote_entropy_normalised", Ensemble::voteEntropyNormalised);
        measures.put("kl_to_consensus_mean", Ensemble::divergenceMean);
        measures.put("kl_to_consensus_max", Ensemble::divergenceMax);
        measures.forEach((name, measure) -> shape.with(name, input -> measure.applyAsDouble(members(input))));
        return shape.with("mean_probability", input -> members(input).mean())
                .with(
                        "vote_counts",
                        input -> Arrays.stream(members(input).votes()).boxed().toList());
    }

    private static Ensemble members(Input input) {
        return Ensemble.of(input.matrix("member_probabilities"));
    }

    private static Shape joint() {
        return Shape.of("items")
                .with(
                        "bald",
                        input -> items(input).stream()
                                .map(Ensemble::mutualInformation)
                                .toList())
                .with(
                        "joint_mutual_information",
                        input -> (Function<String, Object>) key -> JointInformation.of(Arrays.stream(key.split(","))
                                .map(index -> items(input).get(Integer.parseInt(index)))
                                .toList()));
    }

    private static List<Ensemble> items(Input input) {
        List<Ensemble> items = new ArrayList<>();
        for (JsonNode item : input.get("items")) {
            List<double[]> members = new ArrayList<>();
            for (JsonNode member : item) {
                members.add(
                        member.values().stream().mapToDouble(Input::asNumber).toArray());
            }
            items.add(Ensemble.of(members.toArray(double[][]::new)));
        }
        return items;
    }

    private static Shape gaussian() {
        return Shape.of("means", "sigmas")
                .with("mean", input -> regressions(input).mean())
                .with("epistemic_variance", input -> regressions(input).epistemicVariance())
                .with("aleatoric_variance", input -> regressions(input).aleatoricVariance())
                .with("total_variance", input -> regressions(input).totalVariance());
    }

    private static GaussianEnsemble regressions(Input input) {
        return GaussianEnsemble.of(input.matrix("means"), input.matrix("sigmas"));
    }
}
