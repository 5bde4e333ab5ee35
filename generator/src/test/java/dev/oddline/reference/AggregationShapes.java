package dev.oddline.reference;

import dev.oddline.selection.aggregation.EmptyFrames;
import dev.oddline.selection.aggregation.MaskedPixels;
import dev.oddline.selection.aggregation.Reduction;
import dev.oddline.selection.aggregation.Reductions;
import dev.oddline.selection.aggregation.SceneReduction;
import dev.oddline.statistics.QuantileType;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** The group {@code aggregation}. */
final class AggregationShapes {

    static final List<Shape> ALL = List.of(boxes(), quantiles(), pixels());

    private AggregationShapes() {}

    private static Shape boxes() {
        return Shape.of("frames_box_scores")
                .with(
                        "per_frame",
                        input -> frames(input).stream()
                                .map(frame -> byName(reduction -> reduction.of(frame)))
                                .toList())
                .with("scene_from_frame_max", input -> scene(input, "max", EmptyFrames.SKIP))
                .with("scene_from_frame_mean_skip_empty", input -> scene(input, "mean", EmptyFrames.SKIP))
                .with("scene_from_frame_mean_empty_as_zero", input -> scene(input, "mean", EmptyFrames.ZERO))
                .with(
                        "scene_pooled_over_boxes",
                        input -> byName(reduction -> SceneReduction.pooled(reduction, frames(input))));
    }

    private static List<double[]> frames(Input input) {
        return Arrays.asList(input.matrix("frames_box_scores"));
    }

    private static Function<String, Object> scene(Input input, String frame, EmptyFrames empty) {
        Reduction ofFrame = Reductions.named(frame).orElseThrow();
        return byName(reduction -> new SceneReduction(ofFrame, reduction, empty).of(frames(input)));
    }

    private static Function<String, Object> byName(Function<Reduction, OptionalDouble> scores) {
        return name ->
                scores
                        .apply(Reductions.named(name.replace("quantile_0_9", "quantile_0.9"))
                                .orElseThrow())
                        .stream()
                        .boxed()
                        .findFirst();
    }

    private static Shape quantiles() {
        return Shape.of("values", "p")
                .with("type7_linear", input -> at(input, QuantileType.LINEAR))
                .with("type6_weibull", input -> at(input, QuantileType.WEIBULL))
                .with("type8_median_unbiased", input -> at(input, QuantileType.MEDIAN_UNBIASED));
    }

    private static List<Double> at(Input input, QuantileType type) {
        double[] ascending = input.sample("values").sorted();
        return DoubleStream.of(input.numbers("p"))
                .mapToObj(p -> type.of(ascending, p))
                .toList();
    }

    private static Shape pixels() {
        return Shape.of("pixel_entropy", "valid", "threshold")
                .with("mean_valid", input -> masked(input).mean())
                .with("max_valid", input -> masked(input).max())
                .with("fraction_above_threshold", input -> masked(input).shareAbove(input.number("threshold")))
                .with("top_10_percent_mean", input -> masked(input).meanOfTop(0.1))
                .with("valid_fraction", input -> masked(input).validShare());
    }

    private static MaskedPixels masked(Input input) {
        double[] scores = flat(input.matrix("pixel_entropy"));
        double[] mask = flat(input.matrix("valid"));
        boolean[] valid = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            valid[i] = mask[i] != 0;
        }
        return MaskedPixels.of(scores, valid);
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(DoubleStream::of).toArray();
    }
}
