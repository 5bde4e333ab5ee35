package dev.oddline.cli;

import dev.oddline.selection.scoring.Futures;
import dev.oddline.selection.scoring.Said;
import dev.oddline.selection.spread.Trajectories;
import dev.oddline.selection.uncertainty.GaussianEnsemble;
import dev.oddline.statistics.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a line of JSON says of predicted ways, or of regressions. */
final class PredictedLines {
    private static final String TRAJECTORIES = "trajectories_m";
    private static final String TAKEN = "ground_truth_m";
    private static final String MEMBERS = "members";
    private static final String OWN_PATH = "own_path_m";
    private static final String DEVIATION = "position_deviation_m";
    private static final String RADIUS = "combined_radius_m";
    private static final String MEANS = "means";
    private static final String DEVIATIONS = "deviations";

    private PredictedLines() {}

    /** Returns the ways that one model predicts, or each of several {@code members}. */
    static Said<Futures> futures(JsonNode object) {
        List<Trajectories> members = new ArrayList<>();
        if (object.path(MEMBERS).isArray()) {
            for (JsonNode member : object.path(MEMBERS)) {
                members.add(trajectories(member));
            }
        } else if (!isNothing(object.path(TRAJECTORIES))) {
            members.add(trajectories(object));
        }
        if (members.isEmpty()) {
            return new Said.Nothing<>();
        }
        JsonNode taken = object.path(TAKEN);
        return new Said.Given<>(new Futures(members, taken.isArray() ? path(taken) : new double[0][], ego(object)));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty());
    }

    private static Trajectories trajectories(JsonNode object) {
        JsonNode modes = object.path(TRAJECTORIES);
        InvalidInput.unless(modes.isArray(), TRAJECTORIES, "it is no array of trajectories");
        List<double[][]> paths = new ArrayList<>();
        for (JsonNode mode : modes) {
            paths.add(path(mode));
        }
        double[] weights = JsonLineOutputs.row(object.path("mode_probabilities"), "mode_probabilities");
        return Trajectories.of(paths.toArray(double[][][]::new), weights);
    }

    private static Optional<Futures.Ego> ego(JsonNode object) {
        JsonNode own = object.path(OWN_PATH);
        if (!own.isArray()) {
            return Optional.empty();
        }
        JsonNode deviation = object.path(DEVIATION);
        JsonNode radius = object.path(RADIUS);
        InvalidInput.unless(radius.isNumber(), RADIUS, "it is no number");
        return Optional.of(new Futures.Ego(
                path(own),
                deviation.isNumber()
                        ? new double[] {deviation.doubleValue()}
                        : JsonLineOutputs.row(deviation, DEVIATION),
                radius.doubleValue()));
    }

    /** Returns the means and deviations of several members, {@code [member][output]}. */
    static Said<GaussianEnsemble> gaussians(JsonNode object) {
        return isNothing(object.path(MEANS))
                ? new Said.Nothing<>()
                : new Said.Given<>(GaussianEnsemble.of(members(object, MEANS), members(object, DEVIATIONS)));
    }

    private static double[][] members(JsonNode object, String key) {
        InvalidInput.unless(object.path(key).isArray(), key, "it is no array with one row for each member");
        List<double[]> members = new ArrayList<>();
        for (JsonNode member : object.path(key)) {
            members.add(JsonLineOutputs.row(member, key));
        }
        return members.toArray(double[][]::new);
    }

    private static double[][] path(JsonNode points) {
        List<double[]> path = new ArrayList<>();
        for (JsonNode point : points) {
            path.add(JsonLineOutputs.row(point, "point"));
        }
        return path.toArray(double[][]::new);
    }
}
