package dev.oddline.coverage.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.coverage.Caveat;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.Exposure;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Standing;
import dev.oddline.coverage.WeightedMean;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.Interval;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and targets that are easily counted wrong. Expected figures are worked out by hand beside each test. */
class CoverageArithmeticTest {
    private static final String ODD = """
            odd_id: odd-1
            version: "1"
            attributes:
              - {attribute_id: time, values: [{value_id: day}, {value_id: night}]}
              - attribute_id: weather
                values: [{value_id: clear}, {value_id: rain}, {value_id: heavy_rain, parent: rain}, {value_id: snow}]
            """;
    private static final String TARGET = """
            target_id: t-1
            odd_id: odd-1
            metric: recall
            required: 0.8
            training_scenes: 10
            evaluation_scenes: 20
            """;
    private static final String HEADER = "time,weather,metric,value,n,unit_counted,low,high\n";

    private static Assessed repository() {
        return new Assessed()
                .with("odd/odd-1.yaml", ODD)
                .with("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: higher\n")
                .with("targets/t-1.yaml", TARGET)
                .withScenes(
                        "train-1",
                        scenes(
                                "day,clear 24",
                                "day,heavy_rain 3",
                                "day,snow 1",
                                "night,clear 20",
                                "night,heavy_rain 12"))
                .withScenes("test-1", scenes("day,clear 1"))
                .withModel("m-1", "train-1");
    }

    /** Returns a scene table of so many scenes with the same conditions, all taken at random. */
    private static String scenes(String... groups) {
        StringBuilder table = new StringBuilder("scene_id,drive_id,source,time,weather\n");
        int number = 0;
        for (String group : groups) {
            String[] parts = group.split(" ");
            for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
                table.append(String.format(Locale.ROOT, "s-%03d,d,random,%s%n", number++, parts[0]));
            }
        }
        return table.toString();
    }

    private static CoverageAssessment newest(Assessed repository) {
        return repository.newest("t-1");
    }

    private static Assessed evaluated(String rows) {
        return repository().withEvaluation("ev-1", "m-1", "2026-01-01", HEADER + rows);
    }

    private static String reason(SegmentAssessment segment) {
        assertThat(segment.standing()).isInstanceOf(Standing.NotMeasurable.class);
        return ((Standing.NotMeasurable) segment.standing()).reason().name();
    }

    /** The quote is never closed: 190 of 200 stand before it, whatever stands after it is lost. */
    @Test
    void aTableThatIsDamagedHalfWayHasNoFigures() {
        CoverageAssessment assessment = newest(evaluated("night,clear,recall,0.95,200,scene,,\n"
                + "night,snow,recall,0.95,200,scene,,\n"
                + "day,\"clear,recall,0.95,200,scene,,\nday,snow,recall,0.1,200,scene,,\n"));

        SegmentAssessment night = Assessed.of(assessment, "time=night weather=clear");
        assertThat(night.figure()).isEmpty();
        assertThat(reason(night)).isEqualTo("TABLE_NOT_READ");
        assertThat(assessment.caveats())
                .contains(new Caveat(Caveat.Reason.TABLE_NOT_READ, new RecordId(Kind.EVALUATION, "ev-1")));
    }

    @Test
    void valuesOfScenesInADamagedTableDoNotCount() {
        CoverageAssessment assessment = newest(repository()
                .with("tables/per-scene.csv", "scene_id,metric,value\ns-000,recall,1\n\"s-001,recall,0\n")
                .with("evaluations/ev-1.yaml", """
                        evaluation_id: ev-1
                        models: [{model_id: m-1}]
                        dataset_version_id: test-1
                        odd_id: odd-1
                        scene_metrics: {table: metadata/tables/per-scene.csv}
                        """));

        assertThat(assessment.segments())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.figure()).isEmpty());
        assertThat(assessment.caveats())
                .contains(new Caveat(Caveat.Reason.TABLE_NOT_READ, new RecordId(Kind.EVALUATION, "ev-1")));
    }

    /** Wilson's interval of 1,800 of 2,000 is [0.886, 0.912]: over 0.80, below 0.95. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNarrowerValueHoldsWhereverItStands(boolean widerFirst) {
        String rain = "  - {segment: {weather: rain}, required: 0.80, training_scenes: 1, exposure: 0.3}\n";
        String heavy = "  - {segment: {weather: heavy_rain}, required: 0.95, training_scenes: 7, exposure: 0.1}\n";
        CoverageAssessment assessment = newest(evaluated("day,heavy_rain,recall,0.90,2000,scene,,\n")
                .with("targets/t-1.yaml", TARGET + "segments:\n" + (widerFirst ? rain + heavy : heavy + rain)));

        SegmentAssessment heavyRain = Assessed.of(assessment, "time=day weather=heavy_rain");
        assertThat(heavyRain.wanted().requirement().orElseThrow().value()).isEqualTo(0.95);
        assertThat(heavyRain.wanted().trainingScenes()).contains(7L);
        assertThat(heavyRain.verdict()).contains(GapVerdict.DATA_SHORTAGE);
        assertThat(heavyRain.wanted().exposure())
                .as("0.1 times 3 of the 15 random scenes in heavy rain")
                .contains(new Exposure(0.1 * 3 / 15, Exposure.Basis.DIVIDED));
    }

    /** One value is narrower than a choice of two, whichever stands first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneValueIsNarrowerThanAChoiceOfTwo(boolean widerFirst) {
        String both = "  - {segment: {weather: [clear, snow]}, required: 0.80}\n";
        String snow = "  - {segment: {weather: snow}, required: 0.95}\n";
        CoverageAssessment assessment = newest(evaluated("day,snow,recall,0.90,2000,scene,,\n")
                .with("targets/t-1.yaml", TARGET + "segments:\n" + (widerFirst ? both + snow : snow + both)));

        assertThat(Assessed.of(assessment, "time=day weather=snow")
                        .wanted()
                        .requirement()
                        .orElseThrow()
                        .value())
                .isEqualTo(0.95);
        assertThat(Assessed.of(assessment, "time=day weather=clear")
                        .wanted()
                        .requirement()
                        .orElseThrow()
                        .value())
                .isEqualTo(0.80);
    }

    /** Of the 16 random scenes in one of the two, 15 are in heavy rain and one in snow: 0.2 is 0.1875 and 0.0125. */
    @Test
    void theExposureOfSeveralValuesIsDividedAmongThem() {
        CoverageAssessment assessment = newest(
                        evaluated("day,heavy_rain,recall,0.90,2000,scene,,\n").with("targets/t-1.yaml", TARGET + """
                                segments:
                                  - {segment: {weather: [heavy_rain, snow]}, exposure: 0.2}
                                """))
                .on(List.of("weather"));

        assertThat(Assessed.of(assessment, "weather=heavy_rain").wanted().exposure())
                .contains(new Exposure(0.1875, Exposure.Basis.DIVIDED));
        assertThat(Assessed.of(assessment, "weather=snow").wanted().exposure())
                .contains(new Exposure(0.0125, Exposure.Basis.DIVIDED));
    }

    @Test
    void withoutScenesAtRandomNobodyKnowsHowTheExposureOfSeveralValuesIsDivided() {
        CoverageAssessment assessment = newest(evaluated("day,heavy_rain,recall,0.90,2000,scene,,\n")
                        .withScenes("train-1", "scene_id,time,weather\na,day,heavy_rain\nb,day,snow\n")
                        .with("targets/t-1.yaml", TARGET + """
                                segments:
                                  - {segment: {weather: [heavy_rain, snow]}, exposure: 0.2}
                                """))
                .on(List.of("weather"));

        assertThat(Assessed.of(assessment, "weather=snow").wanted().exposure()).isEmpty();
    }

    /** 2,000 scenes have no value, so 1,900 of the other 2,000 are not the figure of all 4,000. */
    @ParameterizedTest
    @ValueSource(strings = {"NaN", ""})
    void halfASegmentDoesNotPassForTheWhole(String value) {
        CoverageAssessment byWeather = newest(
                        evaluated("day,snow,recall,0.95,2000,scene,,\nnight,snow,recall," + value + ",2000,scene,,\n"))
                .on(List.of("weather"));

        SegmentAssessment snow = Assessed.of(byWeather, "weather=snow");
        assertThat(snow.figure()).isEmpty();
        assertThat(reason(snow)).isEqualTo(value.isEmpty() ? "EMPTY_VALUE" : "NOT_A_NUMBER");
    }

    @Test
    void aRowOfNothingIsNoHalf() {
        CoverageAssessment byWeather = newest(
                        evaluated("day,snow,recall,0.95,2000,scene,,\nnight,snow,recall,,0,scene,,\n"))
                .on(List.of("weather"));

        assertThat(Assessed.of(byWeather, "weather=snow").figure().orElseThrow().n())
                .contains(2000L);
    }

    @Test
    void aMeanOverSegmentsOfFramesHasNoIntervalWhereTheyHaveNone() {
        WeightedMean mean = newest(evaluated("day,clear,recall,0.9,20000,frame,,\n"))
                .summary()
                .mean()
                .orElseThrow();

        assertThat(mean.value()).isEqualTo(0.9);
        assertThat(mean.interval()).isEmpty();
    }

    /** A stated interval of 0.7..0.9 is 0.2 / (2 x 1.95996) = 0.05102 of standard error, whatever n would make of it. */
    @Test
    void aMeanOverSegmentsTakesTheIntervalThatAFigureHas() {
        Interval interval = newest(evaluated("day,clear,recall,0.8,20000,frame,0.7,0.9\n"))
                .summary()
                .mean()
                .orElseThrow()
                .interval()
                .orElseThrow();

        assertThat(interval.low()).isCloseTo(0.7, within(1e-9));
        assertThat(interval.high()).isCloseTo(0.9, within(1e-9));
    }

    /**
     * 24 and 20 random scenes: weights 6/11 and 5/11. With half a success and half a failure more, 90.5 / 101 and 60.5 / 101:
     * variances 0.00093153 and 0.00240197, of the mean (36 x 0.00093153 + 25 x 0.00240197) / 121 = 0.00077342, standard error
     * 0.0278105.
     */
    @Test
    void aMeanOverCountedSegmentsHasTheIntervalOfTheirCounts() {
        WeightedMean mean = newest(
                        evaluated("day,clear,recall,0.90,100,scene,,\nnight,clear,recall,0.60,100,scene,,\n"))
                .summary()
                .mean()
                .orElseThrow();

        assertThat(mean.value()).isCloseTo((6 * 0.9 + 5 * 0.6) / 11, within(1e-12));
        Interval interval = mean.interval().orElseThrow();
        assertThat(interval.high() - mean.value()).isCloseTo(1.959964 * 0.0278105, within(1e-6));
        assertThat(mean.value() - interval.low()).isCloseTo(1.959964 * 0.0278105, within(1e-6));
    }

    /** 0.20 where 0.01 is required: good if higher is better, bad if lower is, and nobody says. */
    @Test
    void withoutADirectionNothingIsJudged() {
        CoverageAssessment assessment = newest(evaluated("day,clear,recall,0.20,2000,scene,,\n")
                .with("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: {unknown: not agreed}\n")
                .with("targets/t-1.yaml", TARGET.replace("required: 0.8", "required: 0.01")));

        SegmentAssessment clear = Assessed.of(assessment, "time=day weather=clear");
        assertThat(reason(clear)).isEqualTo("NO_DIRECTION");
        assertThat(clear.figure().orElseThrow().value()).isEqualTo(0.2);
        assertThat(assessment.caveats())
                .extracting(caveat -> caveat.reason().name())
                .contains("NO_DIRECTION");
    }

    /**
     * Ten drives of twenty scenes each, which all pass or all fail, tell as much as ten scenes: Wilson's interval of 8 of 10 is
     * [0.490, 0.943], of 160 of 200 it would be [0.739, 0.850].
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void scenesThatPassOrFailByDriveCountAsDrives(boolean hasRow) {
        StringBuilder scenes = new StringBuilder("scene_id,drive_id,time,weather\n");
        StringBuilder values = new StringBuilder("scene_id,metric,value\n");
        for (int i = 0; i < 200; i++) {
            scenes.append("s%d,d%d,day,clear%n".formatted(i, i % 10));
            values.append("s%d,recall,%d%n".formatted(i, i % 10 < 8 ? 1 : 0));
        }
        Assessed repository = evaluated(hasRow ? "day,clear,recall,0.8,200,scene,,\n" : "")
                .withScenes("test-1", scenes.toString())
                .with("tables/per-scene.csv", values.toString())
                .with("targets/t-1.yaml", TARGET.replace("required: 0.8", "required: 0.7"));
        repository.append("evaluations/ev-1.yaml", "scene_metrics: {table: metadata/tables/per-scene.csv}\n");

        SegmentAssessment clear =
                Assessed.of(newest(repository).on(List.of("time", "weather")), "time=day weather=clear");
        FigureInterval.Known interval =
                (FigureInterval.Known) clear.figure().orElseThrow().interval();
        assertThat(interval.basis()).isEqualTo(IntervalBasis.DESIGN_EFFECT);
        assertThat(interval.given().low()).isCloseTo(0.4902, within(5e-5));
        assertThat(interval.given().high()).isCloseTo(0.9433, within(5e-5));
        assertThat(clear.verdict()).contains(GapVerdict.INCONCLUSIVE);
    }

    @Test
    void theIntervalThatARowStatesHoldsIfItIsWiderThanThatOfItsCounts() {
        CoverageAssessment assessment = newest(
                evaluated("day,clear,recall,0.9,100,scene,0.7,0.98\nnight,clear,recall,0.9,100,scene,0.899,0.901\n"));

        assertThat(basis(Assessed.of(assessment, "time=day weather=clear"))).isEqualTo(IntervalBasis.STATED);
        assertThat(basis(Assessed.of(assessment, "time=night weather=clear"))).isEqualTo(IntervalBasis.WILSON);
    }

    /** Wilson, by the formula in Python: 90 of 100 is [0.825634, 0.944771]; four digits of it are wider than it by a hair and no other interval. */
    @Test
    void aStatedIntervalThatIsTheComputedOneRoundedIsThatOne() {
        CoverageAssessment assessment = newest(evaluated(
                "day,clear,recall,0.9,100,scene,0.8256,0.9448\nnight,clear,recall,0.9,100,scene,0.8250,0.9448\n"));

        assertThat(basis(Assessed.of(assessment, "time=day weather=clear"))).isEqualTo(IntervalBasis.WILSON);
        assertThat(basis(Assessed.of(assessment, "time=night weather=clear"))).isEqualTo(IntervalBasis.STATED);
    }

    private static IntervalBasis basis(SegmentAssessment segment) {
        return ((FigureInterval.Known) segment.figure().orElseThrow().interval()).basis();
    }

    /** Six attributes of six values have 46,656 combinations, of which two occur. */
    @Test
    void ofTooManySegmentsOnlyThoseThatOccurAreShown() {
        StringBuilder odd = new StringBuilder("odd_id: odd-1\nversion: \"1\"\nattributes:\n");
        for (int a = 0; a < 6; a++) {
            odd.append("  - {attribute_id: a" + a + ", values: [{value_id: v0}, {value_id: v1}, {value_id: v2},"
                    + " {value_id: v3}, {value_id: v4}, {value_id: v5}]}\n");
        }
        CoverageAssessment assessment = newest(new Assessed()
                .with("odd/odd-1.yaml", odd.toString())
                .with("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: higher\n")
                .with("targets/t-1.yaml", TARGET)
                .withScenes("train-1", "scene_id,a0\ns,v0\n")
                .withScenes("test-1", "scene_id,a0\nt,v0\n")
                .withModel("m-1", "train-1")
                .withEvaluation(
                        "ev-1",
                        "m-1",
                        "2026-01-01",
                        "a0,a1,a2,a3,a4,a5,metric,value,n,unit_counted\n"
                                + "v0,v0,v0,v0,v0,v0,recall,0.9,100,scene\nv5,v5,v5,v5,v5,v5,recall,0.9,100,scene\n"));

        assertThat(assessment.segments())
                .filteredOn(one -> !one.segment().valueOf().containsValue(""))
                .extracting(one -> one.segment().toString())
                .containsExactly("a0=v0 a1=v0 a2=v0 a3=v0 a4=v0 a5=v0", "a0=v5 a1=v5 a2=v5 a3=v5 a4=v5 a5=v5");
        assertThat(assessment.caveats())
                .extracting(caveat -> caveat.reason().name())
                .contains("ONLY_SEGMENTS_THAT_OCCUR");
        CoverageAssessment two = assessment.on(List.of("a0", "a1"));
        assertThat(two.segments())
                .filteredOn(one -> !one.segment().valueOf().containsValue(""))
                .hasSize(36);
        assertThat(two.caveats())
                .extracting(caveat -> caveat.reason().name())
                .doesNotContain("ONLY_SEGMENTS_THAT_OCCUR");
    }
}
