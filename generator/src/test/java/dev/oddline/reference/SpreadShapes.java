package dev.oddline.reference;

import dev.oddline.selection.spread.CollisionChances;
import dev.oddline.selection.spread.DisplacementErrors;
import dev.oddline.selection.spread.EnsembleSpread;
import dev.oddline.selection.spread.RelativePosition;
import dev.oddline.selection.spread.Trajectories;
import dev.oddline.selection.spread.WeightedPoints;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Proportion;
import dev.oddline.statistics.Sample;
import dev.oddline.statistics.interval.ProportionMethod;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The group {@code prediction_spread}. */
final class SpreadShapes {

    static final List<Shape> ALL = List.of(modes(), ensemble(), collision(), chances(), simulated());

    private SpreadShapes() {}

    private static Shape modes() {
        Shape shape = Shape.of("trajectories_m", "mode_probabilities", "ground_truth_m", "miss_threshold_m")
                .with("ade", input -> errors(input).average())
                .with("fde", input -> errors(input).last())
                .with("minADE", input -> errors(input).leastAverage())
                .with("minFDE", input -> errors(input).leastLast())
                .with("brier_minFDE", input -> errors(input).brierLeastLast())
                .with("missed", input -> errors(input).missed(input.number("miss_threshold_m")))
                .with("mode_entropy_nats", input -> trajectories(input).modeEntropy())
                .with(
                        "average_pairwise_displacement_m",
                        input -> trajectories(input).averagePairwiseDisplacement())
                .with(
                        "spread_variance_per_step_m2",
                        input -> trajectories(input).variancePerStep())
                .with(
                        "final_spread_mean_unweighted_m",
                        input -> trajectories(input).unweighted().endPoints().meanDistance());
        end(shape, "final_spread_mean_weighted_m", WeightedPoints::meanDistance);
        end(shape, "final_spread_rms_weighted_m", WeightedPoints::rootMeanSquare);
        end(shape, "final_covariance_weighted_m2", points -> Arrays.asList(points.covariance()));
        end(shape, "final_covariance_trace_m2", WeightedPoints::meanSquare);
        end(shape, "final_covariance_logdet", WeightedPoints::covarianceLogDeterminant);
        end(shape, "final_pairwise_mean_m", WeightedPoints::pairwiseMean);
        end(shape, "final_pairwise_max_m", WeightedPoints::pairwiseMax);
        return shape;
    }

    private static void end(Shape shape, String key, Function<WeightedPoints, Object> measure) {
        shape.with(key, input -> measure.apply(trajectories(input).endPoints()));
    }

    private static Trajectories trajectories(Input input) {
        double[][][] modes = input.get("trajectories_m").values().stream()
                .map(SpreadShapes::points)
                .toArray(double[][][]::new);
        return Trajectories.of(modes, input.numbers("mode_probabilities"));
    }

    private static double[][] points(JsonNode path) {
        return path.values().stream()
                .map(point -> new double[] {Input.asNumber(point.get(0)), Input.asNumber(point.get(1))})
                .toArray(double[][]::new);
    }

    private static DisplacementErrors errors(Input input) {
        return DisplacementErrors.of(trajectories(input), points(input.get("ground_truth_m")));
    }

    private static Shape ensemble() {
        Shape shape = Shape.of("minADE_by_member_and_scene");
        scenes(shape, "mean_per_scene", EnsembleSpread::mean);
        scenes(shape, "std_per_scene_population", EnsembleSpread::deviationOfPopulation);
        scenes(shape, "std_per_scene_sample", EnsembleSpread::deviationOfSample);
        scenes(shape, "range_per_scene", EnsembleSpread::range);
        return shape;
    }

    private static void scenes(Shape shape, String key, ToDoubleFunction<EnsembleSpread> measure) {
        shape.with(key, input -> {
            double[][] members = input.matrix("minADE_by_member_and_scene");
            return IntStream.range(0, members[0].length)
                    .mapToObj(scene -> Sample.of(
                            "minADE",
                            Arrays.stream(members)
                                    .mapToDouble(member -> member[scene])
                                    .toArray()))
                    .map(values -> measure.applyAsDouble(new EnsembleSpread(values)))
                    .toList();
        });
    }

    private static Shape collision() {
        return Shape.of("cases")
                .with(
                        "probability",
                        input -> input.objects("cases").stream()
                                .map(each -> new RelativePosition(
                                                each.numbers("relative_mean_m")[0],
                                                each.numbers("relative_mean_m")[1],
                                                each.number("sigma_m"))
                                        .collision(each.number("combined_radius_m")))
                                .toList());
    }

    private static Shape chances() {
        return Shape.of("mode_probabilities", "collision_probability_per_mode", "per_step")
                .with(
                        "mixture",
                        input -> CollisionChances.of(input.numbers("collision_probability_per_mode"))
                                .ofModes(input.numbers("mode_probabilities")))
                .with("union_independent_steps", input -> steps(input).ofIndependentSteps())
                .with("union_bound", input -> steps(input).bound())
                .with("max_step", input -> steps(input).max());
    }

    private static CollisionChances steps(Input input) {
        return CollisionChances.of(input.numbers("per_step"));
    }

    private static Shape simulated() {
        return Shape.of("collisions", "samples")
                .with("probability", input -> share(input).rate())
                .with("wilson95", input -> ProportionMethod.WILSON.interval(share(input), Confidence.NINETY_FIVE));
    }

    private static Proportion share(Input input) {
        return new Proportion(input.whole("collisions"), input.whole("samples"));
    }
}
