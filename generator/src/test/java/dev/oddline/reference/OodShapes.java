package dev.oddline.reference;

import dev.oddline.selection.ood.Logits;
import dev.oddline.selection.ood.Mahalanobis;
import dev.oddline.selection.ood.NearestNeighbours;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The group {@code ood_scores}. */
final class OodShapes {

    static final List<Shape> ALL = List.of(logits(), mahalanobis(), singular(), neighbours());

    private OodShapes() {}

    private static Shape logits() {
        return Shape.of("logits", "temperature")
                .with("softmax", input -> said(input).softmax())
                .with("max_softmax_probability", input -> 1 - said(input).oodOfMaxSoftmax())
                .with("ood_score_msp", input -> said(input).oodOfMaxSoftmax())
                .with("max_logit", input -> -said(input).oodOfMaxLogit())
                .with("energy", input -> said(input).energy());
    }

    private static Logits said(Input input) {
        return Logits.of(input.numbers("logits"), input.number("temperature"));
    }

    private static Shape mahalanobis() {
        return Shape.of("train", "labels", "query")
                .with("class_means", input -> rows(fit(input).classMeans()))
                .with("tied_covariance", input -> rows(fit(input).tiedCovariance()))
                .with("squared_distance_per_class", input -> each(input, fit(input)::squaredDistances))
                .with("min_squared_distance", input -> numbers(input, fit(input)::squaredDistance))
                .with(
                        "min_distance",
                        input -> numbers(input, query -> Math.sqrt(fit(input).squaredDistance(query))))
                .with("relative_min_squared_distance", input -> numbers(input, fit(input)::relativeSquaredDistance));
    }

    private static Mahalanobis fit(Input input) {
        int[] classes =
                Arrays.stream(input.wholes("labels")).mapToInt(Math::toIntExact).toArray();
        return Mahalanobis.of(input.matrix("train"), classes);
    }

    private static Shape singular() {
        return Shape.of("train", "query")
                .with("squared_distance", input -> numbers(input, one(input)::squaredDistance))
                .with("rank", input -> one(input).rank());
    }

    private static Mahalanobis one(Input input) {
        return Mahalanobis.ofOneClass(input.matrix("train"));
    }

    private static Shape neighbours() {
        return Shape.of("train", "query", "k")
                .with("kth_distance", input -> numbers(input, near(input)::kthDistance))
                .with("mean_k_distance", input -> numbers(input, near(input)::meanDistance))
                .with("kth_distance_l2_normalised", input -> numbers(input, directions(input)::kthDistance))
                .with("kth_cosine_distance", input -> numbers(input, directions(input)::kthCosineDistance));
    }

    private static NearestNeighbours near(Input input) {
        return NearestNeighbours.of(input.matrix("train"), input.index("k"));
    }

    private static NearestNeighbours.OfDirections directions(Input input) {
        return NearestNeighbours.ofDirections(input.matrix("train"), input.index("k"));
    }

    private static List<Object> each(Input input, Function<double[], Object> measure) {
        return Arrays.stream(input.matrix("query")).map(measure).toList();
    }

    private static List<Object> numbers(Input input, ToDoubleFunction<double[]> measure) {
        return each(input, measure::applyAsDouble);
    }

    private static List<double[]> rows(double[][] matrix) {
        return Arrays.asList(matrix);
    }
}
