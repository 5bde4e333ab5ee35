package dev.oddline.coverage.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.coverage.Caveat;
import dev.oddline.coverage.Collect.Settles;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.Exposure;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.Grade;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Stale;
import dev.oddline.coverage.Standing;
import dev.oddline.coverage.Unassessed;
import dev.oddline.coverage.WantedScenes;
import dev.oddline.statistics.Interval;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Expected figures are computed by hand; Wilson's intervals are those of Newcombe's tables and statsmodels. */
class CoverageAssessmentsTest {
    private static final String ODD = """
            odd_id: odd-1
            version: "1"
            attributes:
              - {attribute_id: time, values: [{value_id: day}, {value_id: night}]}
              - {attribute_id: weather, values: [{value_id: clear}, {value_id: rain}, {value_id: snow}, {value_id: fog}]}
              - {attribute_id: road, values: [{value_id: street}, {value_id: ramp}]}
            excluded: [{segment: {time: night, weather: fog}, reason: the fleet stays in the depot}]
            """;
    private static final String METRIC =
            "metric_id: recall\nkind: proportion\ndirection: higher\nrange: {min: 0, max: 1}\n";
    private static final String TARGET = """
            target_id: t-1
            odd_id: odd-1
            metric: recall
            required: 0.8
            training_scenes: 10
            evaluation_scenes: 20
            """;
    private static final String HEADER = "time,weather,metric,value,n,unit_counted,low,high\n";
    private static final String SIX_ROWS = HEADER
            + "day,clear,recall,0.95,100,scene,,\n"
            + "day,rain,recall,0.95,100,scene,,\n"
            + "night,clear,recall,0.60,100,scene,,\n"
            + "night,rain,recall,0.60,100,scene,,\n"
            + "day,snow,recall,0.8,10,scene,,\n"
            + "day,,recall,1.0,3,scene,,\n";

    private static Assessed repository() {
        return new Assessed()
                .with("odd/odd-1.yaml", ODD)
                .with("metrics/recall.yaml", METRIC)
                .with("targets/t-1.yaml", TARGET)
                .withScenes("train-1", scenes("a", "day,clear 12", "day,rain 3", "night,clear 12", "night,rain 2"))
                .withScenes("test-1", scenes("b", "day,fog 4"))
                .withModel("m-1", "train-1");
    }

    /** Returns a scene table of so many scenes with the same conditions, all taken at random. */
    private static String scenes(String drive, String... groups) {
        StringBuilder table = new StringBuilder("scene_id,drive_id,frames,objects,source,time,weather\n");
        int number = 0;
        for (String group : groups) {
            String[] parts = group.split(" ");
            for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
                table.append(
                        String.format(Locale.ROOT, "%s-%03d,%s,40,7,random,%s%n", drive, number++, drive, parts[0]));
            }
        }
        return table.toString();
    }

    private static Assessed six() {
        return repository().withEvaluation("ev-1", "m-1", "2026-01-01", SIX_ROWS);
    }

    private static GapVerdict verdict(CoverageAssessment assessment, String segment) {
        return Assessed.of(assessment, segment).verdict().orElseThrow();
    }

    @Test
    void judgesEachSegmentByItsIntervalAndItsTrainingVolume() {
        CoverageAssessment assessment = six().newest("t-1");

        assertThat(verdict(assessment, "time=day weather=clear")).isEqualTo(GapVerdict.COVERED);
        assertThat(verdict(assessment, "time=day weather=rain")).isEqualTo(GapVerdict.THIN_BUT_PASSING);
        assertThat(verdict(assessment, "time=night weather=clear")).isEqualTo(GapVerdict.PERFORMANCE_GAP_CAUSE_UNKNOWN);
        assertThat(verdict(assessment, "time=night weather=rain")).isEqualTo(GapVerdict.DATA_SHORTAGE);
        assertThat(verdict(assessment, "time=day weather=snow")).isEqualTo(GapVerdict.INCONCLUSIVE_NEED_DATA);
        assertThat(verdict(assessment, "time=night weather=snow")).isEqualTo(GapVerdict.NO_DATA);
        assertThat(assessment.summary().grade()).isEqualTo(Grade.GAPS);
        assertThat(assessment.summary().judged()).isEqualTo(6);
    }

    @Test
    void tellsTheFourKindsOfSegmentWithoutAVerdict() {
        CoverageAssessment assessment = six().newest("t-1");

        assertThat(Assessed.of(assessment, "time=night weather=fog").standing())
                .isEqualTo(new Standing.NotInOdd("the fleet stays in the depot"));
        assertThat(Assessed.of(assessment, "time=day weather=fog").standing())
                .as("4 scenes to evaluate on, but no row")
                .isEqualTo(new Standing.NotMeasurable(Standing.Reason.NOTHING_TO_MEASURE));
        SegmentAssessment unknown = Assessed.of(assessment, "time=day weather=");
        assertThat(unknown.standing()).isEqualTo(new Standing.UnknownValues());
        assertThat(unknown.figure().orElseThrow().n()).contains(3L);
        assertThat(assessment.summary().unknown()).isEqualTo(1);
        assertThat(assessment.summary().notInOdd()).isEqualTo(1);
        assertThat(assessment.summary().notMeasurable()).isEqualTo(1);
    }

    @Test
    void computesWilsonsIntervalFromTheCountsOfAProportion() {
        SegmentAssessment snow = Assessed.of(six().newest("t-1"), "time=day weather=snow");

        FigureInterval.Known interval =
                (FigureInterval.Known) snow.figure().orElseThrow().interval();
        assertThat(interval.basis()).isEqualTo(IntervalBasis.WILSON);
        assertThat(interval.given().low()).isCloseTo(0.4902, within(5e-5));
        assertThat(interval.given().high()).isCloseTo(0.9433, within(5e-5));
        assertThat(snow.figure().orElseThrow().source().rows().get(0)).hasToString("metadata/tables/ev-1.csv:6:1");
    }

    @Test
    void saysHowMuchToCollectAndWhatThatSettles() {
        CoverageAssessment assessment = six().newest("t-1");

        assertThat(Assessed.of(assessment, "time=night weather=rain").collect().trainingScenes())
                .as("10 wanted, 2 there")
                .isEqualTo(8);
        assertThat(Assessed.of(assessment, "time=day weather=snow").collect().evaluationScenes())
                .as("20 wanted, 10 there")
                .isEqualTo(10);
        assertThat(Assessed.of(assessment, "time=night weather=snow").collect()).satisfies(collect -> {
            assertThat(collect.trainingScenes()).isEqualTo(10);
            assertThat(collect.evaluationScenes()).isEqualTo(20);
            assertThat(collect.settles()).isEqualTo(Settles.FIRST_FIGURE);
        });
        assertThat(Assessed.of(assessment, "time=night weather=clear").collect().settles())
                .isEqualTo(Settles.EVALUATE_OLDER_VERSIONS);
    }

    @Test
    void adjustsPValuesForTheSegmentsLookedAt() {
        CoverageAssessment assessment = six().newest("t-1");

        // score test: (60 - 80) / sqrt(100 x 0.8 x 0.2) = -5, p = 5.733e-7, second of five: x 5/2
        assertThat(Assessed.of(assessment, "time=night weather=clear")
                        .figure()
                        .orElseThrow()
                        .adjustedP()
                        .orElseThrow())
                .isCloseTo(1.4333e-6, within(1e-10));
        // (95 - 80) / 4 = 3.75, p = 1.7683e-4, fourth of five: x 5/4
        assertThat(Assessed.of(assessment, "time=day weather=clear")
                        .figure()
                        .orElseThrow()
                        .adjustedP()
                        .orElseThrow())
                .isCloseTo(2.2104e-4, within(1e-8));
    }

    @Test
    void weighsSegmentsByTheScenesTakenAtRandom() {
        CoverageAssessment assessment = six().newest("t-1");

        assertThat(Assessed.of(assessment, "time=day weather=clear").wanted().exposure())
                .contains(new Exposure(12.0 / 29, Exposure.Basis.ESTIMATED));
        // (12 x 0.95 + 3 x 0.95 + 12 x 0.6 + 2 x 0.6) / 29
        assertThat(assessment.summary().mean().orElseThrow().value()).isCloseTo(22.65 / 29, within(1e-12));
        assertThat(assessment.summary().mean().orElseThrow().worst()).hasToString("time=night weather=clear");
    }

    @Test
    void addsTheCountsUpForFewerAttributes() {
        CoverageAssessment byWeather = six().newest("t-1").on(List.of("weather"));

        SegmentAssessment clear = Assessed.of(byWeather, "weather=clear");
        assertThat(clear.figure().orElseThrow().value()).isEqualTo(0.775);
        assertThat(clear.figure().orElseThrow().n()).contains(200L);
        assertThat(clear.volume().training().orElseThrow().scenes()).isEqualTo(24);
        assertThat(clear.figure().orElseThrow().source().rows()).hasSize(2);
        assertThat(byWeather.on(List.of("road")).segments().get(0).standing())
                .isEqualTo(new Standing.NotMeasurable(Standing.Reason.ATTRIBUTE_NOT_MEASURED));
    }

    @Test
    void framesAreNotIndependent() {
        CoverageAssessment assessment = repository()
                .withEvaluation(
                        "ev-1",
                        "m-1",
                        "2026-01-01",
                        HEADER + "day,clear,recall,0.99,9000,frame,,\nday,rain,recall,0.99,9000,frame,0.9,1\n")
                .newest("t-1");

        SegmentAssessment bare = Assessed.of(assessment, "time=day weather=clear");
        assertThat(bare.figure().orElseThrow().interval())
                .isEqualTo(new FigureInterval.NotStated(FigureInterval.Reason.UNITS_NOT_INDEPENDENT));
        assertThat(bare.verdict()).contains(GapVerdict.INCONCLUSIVE);
        assertThat(bare.collect().settles()).isEqualTo(Settles.STATE_INTERVAL);
        assertThat(((FigureInterval.Known) Assessed.of(assessment, "time=day weather=rain")
                                .figure()
                                .orElseThrow()
                                .interval())
                        .basis())
                .isEqualTo(IntervalBasis.STATED);
    }

    @Test
    void framesCountAsManyAsTheirDesignEffectLeaves() {
        int[] frames = {20, 20, 10, 10, 10, 10};
        double[] share = {1, 0.8, 0.8, 0.8, 0.6, 0.6};
        StringBuilder scenes = new StringBuilder("scene_id,drive_id,frames,time,weather\n");
        StringBuilder shares = new StringBuilder("scene_id,metric,value\n");
        for (int drive = 0; drive < frames.length; drive++) {
            scenes.append("s" + drive + ",d" + drive + "," + frames[drive] + ",day,clear\n");
            shares.append("s" + drive + ",recall," + share[drive] + "\n");
        }
        Assessed repository = repository()
                .withScenes("test-1", scenes.toString())
                .with("tables/per-scene.csv", shares.toString())
                .withEvaluation("ev-1", "m-1", "2026-01-01", HEADER + "day,clear,recall,0.800,80,frame,,\n");
        repository.append("evaluations/ev-1.yaml", "scene_metrics: {table: metadata/tables/per-scene.csv}\n");

        SegmentAssessment clear =
                Assessed.of(repository.newest("t-1").on(List.of("time", "weather")), "time=day weather=clear");

        FigureInterval.Known interval =
                (FigureInterval.Known) clear.figure().orElseThrow().interval();
        // mean squares 0.32 and 11.2/74, size 13: ICC 3/38, design effect 1 + 14 * 3/38 = 40/19: Wilson's of 0.8 with n
        // 38
        assertThat(interval.basis()).isEqualTo(IntervalBasis.DESIGN_EFFECT);
        assertThat(interval.given().low()).isCloseTo(0.64817, within(1e-5));
        assertThat(interval.given().high()).isCloseTo(0.89675, within(1e-5));
        assertThat(clear.figure().orElseThrow().n()).contains(80L);
        SegmentAssessment other = Assessed.of(
                repository
                        .with("tables/ev-1.csv", HEADER + "day,clear,recall,0.800,81,frame,,\n")
                        .newest("t-1"),
                "time=day weather=clear");
        assertThat(other.figure().orElseThrow().interval())
                .as("not the frames of these scenes")
                .isEqualTo(new FigureInterval.NotStated(FigureInterval.Reason.UNITS_NOT_INDEPENDENT));
    }

    @Test
    void theNarrowestEntryOfTheTargetThatStatesSomethingHolds() {
        CoverageAssessment assessment =
                six().with("targets/t-1.yaml", TARGET + """
                                segments:
                                  - {segment: {time: night}, required: 0.55, training_scenes: 5}
                                  - {segment: {time: night, weather: [rain, snow]}, required: 0.5, exposure: 0.1}
                                """).newest("t-1");

        assertThat(Assessed.of(assessment, "time=night weather=rain").wanted()).satisfies(wanted -> {
            assertThat(wanted.requirement().orElseThrow().value()).isEqualTo(0.5);
            assertThat(wanted.trainingScenes()).contains(5L);
            assertThat(wanted.evaluationScenes()).contains(20L);
            assertThat(wanted.exposure())
                    .as("of the random scenes at night in rain or snow, both are in rain")
                    .contains(new Exposure(0.1, Exposure.Basis.DIVIDED));
            assertThat(wanted.source()).hasToString("metadata/targets/t-1.yaml:9:63");
        });
        assertThat(Assessed.of(assessment, "time=night weather=clear")
                        .wanted()
                        .requirement()
                        .orElseThrow()
                        .value())
                .isEqualTo(0.55);
        assertThat(assessment.named())
                .extracting(named -> named.segment().toString())
                .containsExactly("time=night", "time=night weather=rain", "time=night weather=snow");
        assertThat(assessment.named().get(0).figure().orElseThrow().value())
                .as("120 of 200")
                .isEqualTo(0.6);
    }

    @Test
    void ofWhatTheTargetAsksForTheMostScenesCount() {
        CoverageAssessment assessment =
                six().with("targets/t-1.yaml", TARGET + """
                                training_scenes_in_all: 1000
                                evaluation_scenes_in_all: 100
                                segments:
                                  - {segment: {time: day, weather: clear}, interval_width: 0.1, exposure: 0.35}
                                  - {segment: {time: day, weather: rain}, excluded_failure_rate: 0.01, exposure: 0.005}
                                  - {segment: {time: night, weather: clear}, interval_width: 0.5, exposure: 0.2001}
                                """).newest("t-1");

        assertThat(Assessed.of(assessment, "time=day weather=clear").wanted()).satisfies(wanted -> {
            assertThat(wanted.training()).contains(new WantedScenes(350, WantedScenes.Basis.EXPOSURE));
            assertThat(wanted.evaluation())
                    .as("Wilson at 0.8: 2 x 1.96 x sqrt(0.16 / 245) is 0.1002, drawn in by 1 + 3.84 / 245")
                    .contains(new WantedScenes(245, WantedScenes.Basis.INTERVAL_WIDTH));
        });
        assertThat(Assessed.of(assessment, "time=day weather=rain").wanted()).satisfies(wanted -> {
            assertThat(wanted.training())
                    .as("5 by exposure, 10 stated")
                    .contains(new WantedScenes(10, WantedScenes.Basis.STATED));
            assertThat(wanted.evaluation())
                    .as("ln 0.05 / ln 0.99 = 298.07")
                    .contains(new WantedScenes(299, WantedScenes.Basis.NO_FAILURE));
        });
        assertThat(Assessed.of(assessment, "time=night weather=clear").wanted().evaluation())
                .as("20 stated, 100 x 0.2001 = 20.01 by exposure, and 9 are enough for the width")
                .contains(new WantedScenes(21, WantedScenes.Basis.EXPOSURE));
    }

    @Test
    void aFigureThatIsNoProportionNeedsMoreScenesByTheSquareOfItsWidth() {
        CoverageAssessment assessment = six().with(
                        "metrics/recall.yaml", "metric_id: recall\nkind: mean\ndirection: higher\n")
                .with("targets/t-1.yaml", TARGET + "interval_width: 0.04\nexcluded_failure_rate: 0.01\n")
                .withEvaluation("ev-1", "m-1", "2026-01-01", HEADER + "day,clear,recall,0.75,50,scene,0.70,0.82\n")
                .newest("t-1");

        assertThat(Assessed.of(assessment, "time=day weather=clear").wanted().evaluation())
                .as("0.12 is three times 0.04: nine times 50 scenes")
                .contains(new WantedScenes(450, WantedScenes.Basis.INTERVAL_WIDTH));
        assertThat(Assessed.of(assessment, "time=night weather=rain").wanted().evaluation())
                .as("how a mean varies is not known before it is measured")
                .contains(new WantedScenes(20, WantedScenes.Basis.STATED));
    }

    @Test
    void aTableOfAnotherMakeIsReadAsTheRecordSays() {
        CoverageAssessment assessment = six().with("tables/ev-1.csv", """
                        Tageszeit,is_clear,is_rain,Recall,N,Precision
                        Tag,1,0,0.95,100,0.5
                        Tag,0,1,0.95,100,0.5
                        Nacht,1,0,0.60,100,0.5
                        Nacht,0,1,0.60,100,0.5
                        ?,0,1,1.0,3,0.5
                        """)
                .with("evaluations/ev-1.yaml", """
                        evaluation_id: ev-1
                        evaluated_at: 2026-01-01T00:00:00Z
                        models: [{model_id: m-1}]
                        dataset_version_id: test-1
                        odd_id: odd-1
                        segment_metrics:
                          table: metadata/tables/ev-1.csv
                          columns: {time: Tageszeit, weather: {clear: is_clear, rain: is_rain}, n: N}
                          values: {time: {Tag: day, Nacht: night, "?": unknown}}
                          unit_counted: scene
                          wide: {recall: Recall, precision: {value: Precision}}
                        """)
                .newest("t-1");

        assertThat(assessment.attributes()).containsExactly("time", "weather");
        assertThat(verdict(assessment, "time=day weather=clear")).isEqualTo(GapVerdict.COVERED);
        assertThat(verdict(assessment, "time=day weather=rain")).isEqualTo(GapVerdict.THIN_BUT_PASSING);
        assertThat(verdict(assessment, "time=night weather=rain")).isEqualTo(GapVerdict.DATA_SHORTAGE);
        assertThat(Assessed.of(assessment, "time= weather=rain")
                        .figure()
                        .orElseThrow()
                        .n())
                .contains(3L);
        assertThat(assessment.caveats()).extracting(Caveat::reason).doesNotContain(Caveat.Reason.UNKNOWN_WORDS);
    }

    @Test
    void neverCountsARowThatRepeats() {
        CoverageAssessment assessment = repository()
                .withEvaluation("ev-1", "m-1", "2026-01-01", SIX_ROWS + "day,clear,recall,0.95,100,scene,,\n")
                .newest("t-1");

        assertThat(Assessed.of(assessment, "time=day weather=clear").standing())
                .isEqualTo(new Standing.NotMeasurable(Standing.Reason.REPEATED_ROWS));
        assertThat(verdict(assessment, "time=day weather=rain")).isEqualTo(GapVerdict.THIN_BUT_PASSING);
        assertThat(assessment.caveats()).extracting(Caveat::reason).contains(Caveat.Reason.UNUSABLE_ROWS);
        assertThat(six().newest("t-1").caveats())
                .extracting(Caveat::reason)
                .doesNotContain(Caveat.Reason.UNUSABLE_ROWS);
    }

    private static Assessed byTimeAndWeather() {
        return repository().with("targets/t-1.yaml", TARGET + "segments: [{segment: {time: day, weather: clear}}]\n");
    }

    @Test
    void addsNothingUpOfWhichAPartCannotBeRead() {
        String roads = "time,weather,road,metric,value,n,unit_counted\n"
                + "day,clear,street,recall,0.95,100,scene\nday,clear,ramp,recall,%s,%s,scene\n";
        CoverageAssessment sound = byTimeAndWeather()
                .withEvaluation("ev-1", "m-1", "2026-01-01", roads.formatted("0.90", "20"))
                .newest("t-1");
        assertThat(sound.named().get(0).figure().orElseThrow().n()).contains(120L);
        assertThat(sound.caveats()).extracting(Caveat::reason).doesNotContain(Caveat.Reason.UNUSABLE_ROWS);
        for (String wrong : List.of("abc,20", "0.90,12.5")) {
            String[] cells = wrong.split(",", -1);
            CoverageAssessment assessment = byTimeAndWeather()
                    .withEvaluation("ev-1", "m-1", "2026-01-01", roads.formatted(cells[0], cells[1]))
                    .newest("t-1");
            assertThat(assessment.named().get(0).figure()).as(wrong).isEmpty();
            assertThat(assessment.caveats()).extracting(Caveat::reason).contains(Caveat.Reason.UNUSABLE_ROWS);
        }
    }

    @Test
    void aSceneOfTwoTrainingDatasetsCountsOnce() {
        CoverageAssessment assessment = six().withScenes("train-2", scenes("a", "day,clear 12", "day,rain 9"))
                .with("runs/m-1-run.yaml", """
                        run_id: m-1-run
                        dataset_version_id: train-1
                        inputs: [{role: train, dataset_version_id: train-2}]
                        """)
                .newest("t-1");

        assertThat(assessment.subject().trainedOn()).hasSize(2);
        // train-2 repeats a-000 to a-020, which train-1 has under these ids
        assertThat(Assessed.of(assessment, "time=day weather=clear")
                        .volume()
                        .training()
                        .orElseThrow()
                        .scenes())
                .isEqualTo(12);
    }

    @Test
    void withoutTheTrainingDataNothingIsCovered() {
        CoverageAssessment assessment = six().with("models/m-1.yaml", "model_id: m-1\nrun_id: {unknown: lost}\n")
                .newest("t-1");

        SegmentAssessment good = Assessed.of(assessment, "time=day weather=clear");
        assertThat(good.verdict()).contains(GapVerdict.THIN_BUT_PASSING);
        assertThat(good.collect().settles()).isEqualTo(Settles.STATE_TRAINING_DATA);
        assertThat(verdict(assessment, "time=night weather=rain")).isEqualTo(GapVerdict.PERFORMANCE_GAP_CAUSE_UNKNOWN);
        assertThat(assessment.caveats()).extracting(Caveat::reason).contains(Caveat.Reason.NO_RUN);
    }

    @Test
    void aSlopeOverEarlierEvaluationsOnTheSameDataTellsDataFromModel() {
        Assessed repository = repository();
        int[] volumes = {10, 20, 40, 80, 160};
        double[] rising = {0.40, 0.46, 0.51, 0.57, 0.62};
        for (int i = 0; i < volumes.length; i++) {
            String model = "m-" + i;
            String data = "grown-" + i;
            repository
                    .withScenes(data, scenes("g", "day,clear " + volumes[i], "day,rain " + volumes[i]))
                    .withModel(model, data)
                    .withEvaluation(
                            "ev-" + i,
                            model,
                            "2026-01-0" + (i + 1),
                            HEADER + "day,clear,recall," + rising[i] + ",10000,scene,,\n" + "day,rain,recall,0.6"
                                    + (i % 2) + ",10000,scene,,\n");
        }

        CoverageAssessment assessment = repository.newest("t-1");

        SegmentAssessment rises = Assessed.of(assessment, "time=day weather=clear");
        assertThat(rises.verdict()).contains(GapVerdict.DATA_STILL_HELPS);
        assertThat(rises.collect().trainingScenes()).as("one doubling").isEqualTo(160);
        // deviations -2..2: (-0.80 - 0.46 + 0 + 0.57 + 1.24) / 10
        assertThat(rises.slope().orElseThrow().perDoubling().orElseThrow()).isCloseTo(0.055, within(1e-12));
        SegmentAssessment flat = Assessed.of(assessment, "time=day weather=rain");
        assertThat(flat.slope().orElseThrow().perDoubling().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(flat.verdict()).contains(GapVerdict.PERFORMANCE_GAP_CAUSE_UNKNOWN);
        assertThat(assessment.summary().simpson().orElseThrow().against().value())
                .isEqualTo("ev-3");
    }

    /** The model on the road is the one before; a sibling that was evaluated the day before is not. */
    @Test
    void aReversalIsLookedForAgainstTheModelBefore() {
        String figures = HEADER + "day,clear,recall,0.9,1000,scene,,\nday,rain,recall,0.7,1000,scene,,\n";
        CoverageAssessment assessment = repository()
                .withModel("m-road", "train-1")
                .withModel("m-arm", "train-1")
                .withModel("m-new", "train-1")
                .withEvaluation("ev-road", "m-road", "2026-01-01", figures)
                .withEvaluation("ev-arm", "m-arm", "2026-01-09", figures)
                .withEvaluation("ev-new", "m-new", "2026-01-10", figures)
                .with("deployments/dep-1.yaml", """
                        deployment_id: dep-1
                        models: [{role: detector, model_id: m-road}]
                        fleet: fleet A
                        since: 2026-01-05T00:00:00Z
                        """)
                .newest("t-1");

        assertThat(assessment.summary().simpson().orElseThrow().against().value())
                .isEqualTo("ev-road");
    }

    @Test
    void anOlderTaxonomyOrTargetIsStale() {
        Assessed repository = six().with(
                        "odd/odd-2.yaml", ODD.replace("odd-1", "odd-2").replace("\"1\"", "\"2\"\npredecessor: odd-1"))
                .with("targets/t-2.yaml", TARGET.replace("t-1", "t-2").replace("odd-1", "odd-2") + "replaces: t-1\n");

        assertThat(repository.all().targets()).extracting(Object::toString).containsExactly("t-2");
        CoverageAssessment assessment = repository.newest("t-2");
        assertThat(assessment.stale()).extracting(Stale::reason).containsExactly(Stale.Reason.EVALUATION_TAXONOMY);
        assertThat(verdict(assessment, "time=day weather=clear"))
                .as("read through the editions")
                .isEqualTo(GapVerdict.COVERED);
    }

    @Test
    void anOfficialEvaluationCountsRatherThanALaterTrial() {
        Assessed repository = six().append("evaluations/ev-1.yaml", "purpose: official\n")
                .withEvaluation("ev-2", "m-1", "2026-02-01", HEADER + "day,clear,recall,1.0,500,scene,,\n");

        assertThat(repository.newest("t-1").subject().evaluation().value()).isEqualTo("ev-1");
        assertThat(repository.all().latest())
                .extracting(a -> a.subject().evaluation().value())
                .containsExactly("ev-1");
        assertThat(repository
                        .append("evaluations/ev-2.yaml", "purpose: official\n")
                        .newest("t-1")
                        .subject()
                        .evaluation()
                        .value())
                .isEqualTo("ev-2");
    }

    @Test
    void aScenesTableInWordsThatNoMappingLeadsFromIsNoData() {
        CoverageAssessment assessment = six().with("odd/odd-9.yaml", ODD.replace("odd-1", "odd-9"))
                .with("datasets/train-1.yaml", """
                        dataset_version_id: train-1
                        odd_id: odd-9
                        scene_table: {table: metadata/tables/train-1.csv, rows: 1}
                        """)
                .newest("t-1");

        assertThat(assessment.caveats()).extracting(Caveat::reason).contains(Caveat.Reason.OTHER_TAXONOMY);
        assertThat(Assessed.of(assessment, "time=day weather=clear").volume().training())
                .isEmpty();
    }

    @Test
    void aTargetThatNoEvaluationSpeaksOfIsNamed() {
        assertThat(repository().all().unassessed())
                .extracting(Unassessed::reason)
                .containsExactly(Unassessed.Reason.NO_EVALUATION);
    }

    @Test
    void aMeanIsResampledByDriveAlwaysWithTheSameResult() {
        StringBuilder scenes = new StringBuilder("scene_id,drive_id,time,weather\n");
        StringBuilder values = new StringBuilder("scene_id,metric,value\n");
        for (int drive = 0; drive < 8; drive++) {
            for (int scene = 0; scene < 3; scene++) {
                scenes.append("s")
                        .append(drive)
                        .append(scene)
                        .append(",d")
                        .append(drive)
                        .append(",day,clear\n");
                values.append("s")
                        .append(drive)
                        .append(scene)
                        .append(",recall,")
                        .append(drive)
                        .append("\n");
            }
        }
        Assessed repository = repository()
                .with("metrics/recall.yaml", "metric_id: recall\nkind: mean\ndirection: lower\n")
                .withScenes("test-1", scenes.toString())
                .with("tables/per-scene.csv", values.toString())
                .with("evaluations/ev-1.yaml", """
                        evaluation_id: ev-1
                        models: [{model_id: m-1}]
                        dataset_version_id: test-1
                        scene_metrics: {table: metadata/tables/per-scene.csv}
                        """);

        SegmentAssessment day = Assessed.of(repository.newest("t-1").on(List.of("time")), "time=day");

        assertThat(day.figure().orElseThrow().value()).isEqualTo(3.5);
        FigureInterval.Known interval =
                (FigureInterval.Known) day.figure().orElseThrow().interval();
        assertThat(interval.basis()).isEqualTo(IntervalBasis.RESAMPLED_BY_DRIVE);
        // eight drives, 0 to 7: standard error of the mean sqrt(5.25 / 8) = 0.81, so 3.5 -/+ 1.6
        Interval given = interval.given();
        assertThat(given.low()).isBetween(1.6, 2.2);
        assertThat(given.high()).isBetween(4.8, 5.4);
        assertThat(((FigureInterval.Known) Assessed.of(repository.newest("t-1").on(List.of("time")), "time=day")
                                .figure()
                                .orElseThrow()
                                .interval())
                        .given())
                .isEqualTo(given);
    }

    /** The mean of 1, 2, 3, 4 and 5; a scene without a value, one of another table and one of another metric do not count. */
    @Test
    void aTableByScenesOfAnotherMakeIsReadAsTheRecordSays() {
        Assessed repository = repository()
                .with("metrics/recall.yaml", "metric_id: recall\nkind: mean\ndirection: lower\n")
                .withScenes("test-1", """
                        scene_id,drive_id,time,weather
                        a/1,a,day,clear
                        b/1,b,day,clear
                        c/1,c,day,clear
                        d/1,d,day,clear
                        e/1,e,day,clear
                        e/2,e,day,clear
                        """)
                .with("tables/per-scene.csv", """
                        Log,Clip,Abweichung,Other
                        a,1,1,90
                        b,1,2,90
                        c,1,3,90
                        d,1,4,90
                        e,1,5,90
                        e,2,,90
                        f,1,90,90
                        """)
                .with("evaluations/ev-1.yaml", """
                        evaluation_id: ev-1
                        models: [{model_id: m-1}]
                        dataset_version_id: test-1
                        scene_metrics:
                          table: metadata/tables/per-scene.csv
                          columns: {scene_id: [Log, Clip], drive_id: Log}
                          wide: {recall: Abweichung, other: Other}
                        """);

        SegmentAssessment day = Assessed.of(repository.newest("t-1").on(List.of("time")), "time=day");

        assertThat(day.figure().orElseThrow().value()).isEqualTo(3);
        assertThat(day.volume().evaluatedScenes()).contains(5L);
        assertThat(((FigureInterval.Known) day.figure().orElseThrow().interval()).basis())
                .isEqualTo(IntervalBasis.RESAMPLED_BY_DRIVE);
    }
}
