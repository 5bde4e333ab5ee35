package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Predicted ways beside ours, and of several members. Figures are those of the reference vectors {@code
 * collision_isotropic_gaussian}, {@code ensemble_minade_spread} and {@code gaussian_ensemble}.
 */
class ScoreFuturesTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    /** A mean 3.16 m away, deviation 1 m, radius 2 m. */
    private static final double AWAY = 0.08606552239978739;

    /** At the mean itself, from the Rayleigh distribution. */
    private static final double ON_IT = 1 - Math.exp(-2);

    @TempDir
    private Path folder;

    private RanCommand score(String line, String input, String measures) throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.jsonl"), line + "\n");
        return RanCommand.of("score", rows.toString(), "--input", input, "--measure", measures);
    }

    private JsonNode scored(String line, String input, String measures) throws IOException {
        RanCommand score = score(line, input, measures);
        assertThat(score.exit()).as(score.err()).isEqualTo(Exit.FINE);
        return new JsonMapper().readTree(score.out());
    }

    @Test
    void anAgentMayComeTooNear() throws IOException {
        JsonNode one = scored("""
                {"scene_id": "a", "trajectories_m": [[[3, 1]], [[0, 0]]], "mode_probabilities": [0.25, 0.75], \
                "own_path_m": [[0, 0]], "position_deviation_m": 1, "combined_radius_m": 2}""", "trajectories", "collision_probability");
        assertThat(one.get("collision_probability").doubleValue()).isCloseTo(0.25 * AWAY + 0.75 * ON_IT, CLOSE);

        JsonNode steps = scored(
                """
                {"scene_id": "a", "trajectories_m": [[[3, 1], [5, 5]]], "mode_probabilities": [1], \
                "own_path_m": [[0, 0], [5, 5]], "position_deviation_m": [1, 1], "combined_radius_m": 2}""",
                "trajectories",
                "collision_probability,collision_probability_bound,collision_probability_worst_step");
        assertThat(steps.get("collision_probability").doubleValue()).isCloseTo(1 - (1 - AWAY) * (1 - ON_IT), CLOSE);
        assertThat(steps.get("collision_probability_bound").doubleValue()).isCloseTo(AWAY + ON_IT, CLOSE);
        assertThat(steps.get("collision_probability_worst_step").doubleValue()).isCloseTo(ON_IT, CLOSE);
        assertThat(steps.get("scored_by").asString()).contains("steps independent");
    }

    @Test
    void membersPartInTheErrorsOfTheirPredictions() throws IOException {
        String members = DoubleStream.of(1.276, 0.947, 1.184, 1.491, 0.718)
                .mapToObj(error -> "{\"trajectories_m\": [[[" + error + ", 0]]], \"mode_probabilities\": [1]}")
                .collect(Collectors.joining(", "));
        JsonNode row = scored(
                "{\"scene_id\": \"a\", \"ground_truth_m\": [[0, 0]], \"members\": [" + members + "]}",
                "trajectories",
                "min_ade_member_mean_m,min_ade_member_std_population_m,min_ade_member_std_sample_m,min_fde_member_range_m");
        assertThat(row.get("min_ade_member_mean_m").doubleValue()).isCloseTo(1.1232, CLOSE);
        assertThat(row.get("min_ade_member_std_population_m").doubleValue()).isCloseTo(0.26741533239513404, CLOSE);
        assertThat(row.get("min_ade_member_std_sample_m").doubleValue()).isCloseTo(0.2989794307306107, CLOSE);
        assertThat(row.get("min_fde_member_range_m").doubleValue()).isCloseTo(0.773, CLOSE);
    }

    @Test
    void regressionsOfMembersAreUnsureInTwoWays() throws IOException {
        JsonNode row = scored(
                """
                {"scene_id": "a", "means": [[-1.478, -1.006, -0.423], [-1.459, 0.523, -0.397], [0.832, -2.146, 0.533], \
                [0.971, 0.028, 0.668], [-0.47, 0.896, -0.372], [0.081, -1.885, 0.698]], \
                "deviations": [[0.386, 0.693, 0.487], [0.473, 0.218, 0.732], [0.846, 0.543, 0.508], \
                [0.36, 0.289, 0.806], [0.347, 0.48, 0.78], [0.467, 0.602, 0.829]]}""",
                "gaussians",
                "epistemic_variance_max,aleatoric_variance_max,total_variance_max,total_variance_mean");
        assertThat(row.get("epistemic_variance_max").doubleValue()).isCloseTo(1.349948222222222, CLOSE);
        assertThat(row.get("aleatoric_variance_max").doubleValue()).isCloseTo(0.4960556666666667, CLOSE);
        assertThat(row.get("total_variance_max").doubleValue()).isCloseTo(1.599772722222222, CLOSE);
        assertThat(row.get("total_variance_mean").doubleValue())
                .isCloseTo((1.224273638888889 + 1.599772722222222 + 0.764244138888889) / 3, CLOSE);
    }

    @Test
    void whatIsNotThereIsRefusedWithItsRow() throws IOException {
        String one = "{\"scene_id\": \"a\", \"trajectories_m\": [[[3, 1]]], \"mode_probabilities\": [1]}";
        assertThat(score(one, "trajectories", "collision_probability").err())
                .contains("line 1, scene `a`: `own_path_m`: our own way is not given");
        assertThat(score(one.replace("}", ", \"ground_truth_m\": [[0, 0]]}"), "trajectories", "min_ade_member_range_m")
                        .err())
                .contains("one member where several are expected");
    }

    @Test
    void aMissIsAMissFromTwoMetresOn() throws IOException {
        String line =
                "{\"scene_id\": \"a\", \"trajectories_m\": [[[0, %s]], [[9, 9]]], \"mode_probabilities\": [0.5, 0.5],"
                        + " \"ground_truth_m\": [[0, 0]]}";
        assertThat(scored(line.formatted("2"), "trajectories", "missed_2_m")
                        .get("missed_2_m")
                        .doubleValue())
                .isZero();
        assertThat(scored(line.formatted("2.1"), "trajectories", "missed_2_m")
                        .get("missed_2_m")
                        .doubleValue())
                .isOne();
    }
}
