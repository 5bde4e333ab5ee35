package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command on the sample. */
class CoverageCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(int width, String... arguments) {
        out.reset();
        err.reset();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("COLUMNS", Integer.toString(width)),
                Clock.systemUTC(),
                false);
        return Main.run(arguments, surroundings);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void drawsTheSegmentsAndSaysWhatToCollect() {
        assertThat(run(120, "coverage", "ev-2026-03-07", "--axes", "time_of_day,weather", "--top", "3"))
                .isZero();

        assertThat(text())
                .startsWith("vru_recall ↑ of bev_det_v2.7\n")
                .contains("target tgt-2026-vru_recall, evaluation ev-2026-03-07 on bev_test-v2026.01\n")
                .contains("heavy_rain")
                .contains("What to collect next")
                .contains("\n      collect ");
    }

    /** Counted in the table of the evaluation: 44 of 49, and 147 of 166; intervals are Wilson's. */
    @Test
    void segmentsThatTheTargetNamesStandFirstWhateverTheirVerdict() {
        run(120, "coverage", "ev-2026-03-07", "--top", "1");

        assertThat(text().lines()
                        .dropWhile(line -> !line.equals("Segments that the target names"))
                        .skip(1)
                        .limit(4))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("  ○ inconclusive  night × rain  0.898 [0.782, 0.956], n = 49"),
                        line -> assertThat(line).contains("night × heavy_rain"),
                        line -> assertThat(line).contains("covered  tunnel × day  1.000", "n = 29"),
                        line -> assertThat(line)
                                .startsWith("  ■ modelling problem  work_zone  0.886 [0.828, 0.925], n = 166"));
    }

    @Test
    void rowsStandInTheOrderOfThePageTheUnknownOnesLast() {
        run(200, "coverage", "ev-2026-03-07", "--axes", "time_of_day,weather,road_type", "--top", "0");

        List<String> rows = text().lines()
                .filter(line -> line.matches("(day|dawn_dusk|night) \\w+ .*"))
                .map(line -> line.split(" +")[0] + " " + line.split(" +")[1])
                .distinct()
                .toList();
        assertThat(rows.subList(0, 8))
                .containsExactly(
                        "day clear",
                        "day cloudy",
                        "day rain",
                        "day heavy_rain",
                        "day fog",
                        "day snow",
                        "day unknown",
                        "dawn_dusk clear");
    }

    @Test
    void measuredShortfallsComeBeforeSupposedOnes() {
        run(120, "coverage", "ev-2026-03-07", "--top", "1000");

        List<Boolean> hasFigure = text().lines()
                .filter(line -> line.matches(" *\\d+ .*trained on.*"))
                .map(line -> !line.contains("  –, trained on"))
                .toList();
        assertThat(hasFigure).contains(true, false).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void putsColumnsBelowEachOtherOnANarrowTerminal() {
        run(40, "coverage", "ev-2026-03-07", "--axes", "time_of_day,weather", "--top", "0");

        List<String> heatmap = text().lines()
                .filter(line -> line.startsWith("day") || line.startsWith("night"))
                .toList();
        assertThat(heatmap)
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.stripTrailing()).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void programsGetEveryNumberInFull() {
        assertThat(run(120, "coverage", "ev-2026-03-07", "--format", "json")).isZero();

        JsonNode assessment =
                new JsonMapper().readTree(text()).get("assessments").get(0);
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode one : assessment.get("segments")) {
            JsonNode values = one.get("segment");
            if (values.path("road_type").asString("").equals("work_zone")
                    && values.path("time_of_day").asString("").equals("day")
                    && values.path("weather").asString("").equals("rain")) {
                found.add(one);
            }
        }
        assertThat(found).hasSize(1);
        JsonNode segment = found.get(0);
        assertThat(segment.get("figure").get("source").get("rows").get(0).asString())
                .startsWith("metadata/tables/ev-2026-03-07-segments.csv:");
        assertThat(segment.get("figure").get("interval_basis").asString()).isEqualTo("design_effect");
        assertThat(assessment.get("odd_id").asString()).isEqualTo("odd-jp-2");
    }

    /**
     * With Python: 52 of the 460 scenes taken at random are on urban roads in moderate traffic, of 800; 72 is the least n at which
     * Wilson's interval at 0.02 is at most 0.08 wide, and 299 the least that excludes 1 % without a failure.
     */
    @Test
    void aTargetAsksByExposureByWidthOrWithoutAFailure() {
        run(120, "coverage", "ev-2026-01-12-pred", "--axes", "road_type,traffic_density", "--format", "json");
        JsonNode moderate = wanted("urban_road", "moderate");
        assertThat(moderate.get("training_scenes").asInt()).isEqualTo(91);
        assertThat(moderate.get("training_basis").asString()).isEqualTo("exposure");

        run(120, "coverage", "ev-2026-02-20-sim", "--axes", "road_type,traffic_density", "--format", "json");
        JsonNode urban = wanted("urban_road", "moderate");
        assertThat(urban.get("evaluation_scenes").asInt()).isEqualTo(72);
        assertThat(urban.get("evaluation_basis").asString()).isEqualTo("interval_width");
        JsonNode motorway = wanted("motorway", "dense");
        assertThat(motorway.get("evaluation_scenes").asInt()).isEqualTo(299);
        assertThat(motorway.get("evaluation_basis").asString()).isEqualTo("no_failure");
    }

    private JsonNode wanted(String road, String traffic) {
        for (JsonNode one :
                new JsonMapper().readTree(text()).get("assessments").get(0).get("segments")) {
            if (one.get("segment").path("road_type").asString("").equals(road)
                    && one.get("segment").path("traffic_density").asString("").equals(traffic)) {
                return one.get("wanted");
            }
        }
        throw new AssertionError(road + " in " + traffic + " traffic is not among the segments");
    }

    @Test
    void aTableHasOneRowForEachSegment() {
        run(120, "coverage", "ev-2026-03-07", "--axes", "time_of_day", "--format", "csv");

        assertThat(text().lines().skip(1).map(line -> line.split(",")[3]))
                .containsExactly("time_of_day=day", "time_of_day=dawn_dusk", "time_of_day=night");
    }

    /** Counted with Python's csv module: 1,574 scenes hold 425 of 484 pairs of values; 59 are missing. */
    @Test
    void combinationsThatNoSceneHasAreListed() {
        assertThat(run(120, "coverage", "bev_train-v2026.03_incident_mix", "--combinations", "2", "--format", "json"))
                .isZero();

        JsonNode json = new JsonMapper().readTree(text());
        JsonNode pairs = json.get("by_strength").get(0);
        assertThat(pairs.get("covered").asInt()).isEqualTo(419);
        assertThat(pairs.get("total").asInt()).isEqualTo(484);
        assertThat(pairs.get("missing").size()).isEqualTo(65);
        assertThat(json.get("untold_attributes").size()).isZero();
    }

    /** Counted with Python's csv module. */
    @Test
    void whatTheFieldShowedAndTrainingNeverHeldStandsFirst() {
        assertThat(run(120, "coverage", "bev_det_v2.7", "--combinations", "3", "--top", "1"))
                .isZero();

        assertThat(text())
                .contains("2,280 of 3,750 combinations of 3 values have a scene")
                .contains("18 incidents show 52 such combinations, 1 of them without a scene (1.9 %)")
                .contains("  1 day × urban_road × kickboard  0 scenes, incident inc-2026-0309-shibuya")
                .contains("    and 1,469 more; --top shows them");
    }

    @Test
    void aCombinationCanNeedSeveralScenes() {
        run(
                120,
                "coverage",
                "bev_train-v2026.03_incident_mix",
                "--combinations",
                "2",
                "--at-least",
                "10",
                "--axes",
                "weather,road_type",
                "--format",
                "csv");

        assertThat(text().lines().skip(1)).hasSize(48 - 2 - 28).allSatisfy(line -> {
            assertThat(line).contains(",2,10,road_type=");
            assertThat(Long.parseLong(line.split(",")[4])).isLessThan(10);
        });
    }

    @Test
    void wrongQuestionsOfCombinationsAreRefused() {
        assertThat(run(120, "coverage", "bev_train-v2026.03", "--combinations", "2"))
                .isEqualTo(Exit.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("did you mean 'bev_train-v2026.0");
        assertThat(run(120, "coverage", "bev_det_v2.7", "--combinations", "0")).isEqualTo(Exit.TROUBLE);
        assertThat(run(120, "coverage", "bev_det_v2.7", "--combinations", "9")).isEqualTo(Exit.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there are no 9 attributes to take together");
        assertThat(run(120, "coverage", "bev_det_v2.7", "--combinations", "2", "--at-least", "0"))
                .isEqualTo(Exit.TROUBLE);
        assertThat(run(120, "coverage", "bev_pretrain-v2025.05", "--combinations", "2"))
                .isEqualTo(Exit.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot be counted");
    }

    /** Counted with Python's csv module in the scene tables of the version and of its parents. */
    @Test
    void showsHowMuchADatasetVersionHolds() {
        assertThat(run(120, "coverage", "bev_train-v2026.03_incident_mix", "--volumes", "--axes", "time_of_day"))
                .isZero();

        assertThat(text()).isEqualTo("""
                bev_train-v2026.03_incident_mix: 1,574 scenes, 573 drives, 59,769 frames, 143,245 objects, in the words of odd-jp-2
                  new over its parents: 277 scenes (inc-2026-0109-tsukuba 14, inc-2026-0117-mito 12, \
                inc-2026-0121-yokohama 16, inc-2026-0128-kashiwa 13, inc-2026-0203-tsukuba 15, inc-2026-0206-chiba 11, \
                round-2026.03-r4 196)

                time_of_day  scenes  frames  objects  % of scenes    new
                  day           693  26,366   62,333         44.0     60
                  dawn_dusk     178   6,744   16,393         11.3     33
                  night         703  26,659   64,519         44.7    184

                """);
    }

    @Test
    void volumesAreTheSameInEveryForm() {
        String version = "bev_train-v2026.03_incident_mix";
        run(120, "coverage", version, "--volumes", "--axes", "weather,road_type", "--format", "csv");
        List<String> lines = text().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("dataset_version_id,segment,scenes,frames,objects,share,added_scenes,not_in_odd");
        assertThat(lines.stream()
                        .skip(1)
                        .mapToLong(line -> Long.parseLong(line.split(",", -1)[2]))
                        .sum())
                .isEqualTo(1574);
        assertThat(lines)
                .anyMatch(line -> line.contains("weather=fog,0,0,0,0.0,0,") && line.contains("road_type=tunnel"));

        run(120, "coverage", version, "--volumes", "--axes", "weather,road_type", "--format", "json");
        JsonNode volume = new JsonMapper().readTree(text()).get("volumes").get(0);
        assertThat(volume.get("scenes").asLong()).isEqualTo(1574);
        assertThat(volume.get("by_attributes").get(0).get("segments").size()).isEqualTo(lines.size() - 1);

        run(120, "coverage", version, "--volumes", "--axes", "weather,road_type", "--format", "markdown");
        assertThat(text()).startsWith("### `" + version + "`\n").contains("| `weather × road_type` | scenes |");
        assertThat(text().lines().filter(line -> line.startsWith("| "))).hasSize(lines.size());
    }

    @Test
    void aDatasetVersionShowsWhatItHoldsBeforeWhatWasEvaluatedOnIt() {
        run(120, "coverage", "bev_train-v2026.03_incident_mix", "--axes", "weather", "--top", "0");
        assertThat(text())
                .startsWith("bev_train-v2026.03_incident_mix: 1,574 scenes")
                .contains("\nvru_recall ↑ of bev_det_v2.7\n");

        run(120, "coverage", "--volumes", "--format", "csv");
        assertThat(text()).contains("\nbev_train-v2026.03_incident_mix,", "\nbev_test-v2026.01,");
    }

    @Test
    void volumesOfWhatCannotBeCountedAreRefused() {
        assertThat(run(120, "coverage", "bev_det_v2.7", "--volumes")).isEqualTo(Exit.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("'bev_det_v2.7' is no dataset version");
        assertThat(run(120, "coverage", "bev_pretrain-v2025.05", "--volumes")).isEqualTo(Exit.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot be counted");
        assertThat(run(120, "coverage", "bev_test-v2026.01", "--volumes", "--axes", "wether"))
                .isEqualTo(Exit.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("did you mean 'weather'?");
    }

    @Test
    void optionsThatWouldDoNothingAreRefused() {
        for (List<String> options : List.of(
                List.of("--at-least", "2"),
                List.of("bev_test-v2026.01", "--volumes", "--combinations", "2"),
                List.of("bev_test-v2026.01", "--volumes", "--task", "planning"))) {
            List<String> arguments = new ArrayList<>(List.of("coverage"));
            arguments.addAll(options);
            assertThat(run(120, arguments.toArray(String[]::new))).isEqualTo(Exit.TROUBLE);
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("oddline coverage: --");
        }
    }

    /** The sample's planning cases tell no weather: no segment by it can be judged. */
    @Test
    void nothingJudgedIsNoListOfVerdicts() {
        run(120, "coverage", "ev-2026-02-20-sim", "--axes", "weather");
        assertThat(text()).contains("\n  not judged: 0 segments\n");
    }

    /** The target wants 40; of a car park by day in rain the training data have 8, counted with Python's csv module. */
    @Test
    void saysHowManyTrainingScenesAreWantedWhereThereAreFewer() {
        run(120, "coverage", "ev-2026-03-07", "--top", "3");
        assertThat(text()).contains("trained on 8 of 40 wanted\n");
    }

    @Test
    void aMisspeltNameIsAnError() {
        assertThat(run(120, "coverage", "ev-2026-03-08")).isEqualTo(Exit.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("nothing is held against a target that concerns 'ev-2026-03-08': did you mean 'ev-2026-03-0");
    }
}
