package dev.oddline.coverage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.IntervalBasis;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.table.TableFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a segment does not depend on how its tables are written; DuckDB itself writes the others. */
class TableFormatsTest {
    private static final String ODD = """
            odd_id: odd-1
            version: "1"
            attributes:
              - {attribute_id: time, values: [{value_id: day}, {value_id: night}]}
              - {attribute_id: weather, values: [{value_id: clear}, {value_id: rain}]}
            """;

    /** Scenes under other names and words, of which one is withdrawn and one stands in two rows. */
    private static Assessed repository() {
        StringBuilder training = new StringBuilder("clip,trip,n,part,source,lit,weather\n");
        StringBuilder test = new StringBuilder("scene_id,drive_id,time,weather\n");
        StringBuilder errors = new StringBuilder("scene_id,metric,value\n");
        for (int i = 0; i < 60; i++) {
            String light = i % 2 == 0 ? "sunlit" : "dark";
            String sky = i % 3 == 0 ? "clear" : i % 3 == 1 ? "rain" : "";
            training.append("c" + i + ",t" + i / 5 + "," + i + "," + (i % 4 == 0 ? "val" : "train") + ",random," + light
                    + "," + sky + "\n");
            test.append("s" + i + ",d" + i / 4 + "," + (i % 2 == 0 ? "day" : "night") + "," + sky + "\n");
            errors.append("s" + i + ",error," + (i * 7 % 11) / 4.0 + "\n");
        }
        training.append("c1,t0,80,train,random,dark,clear\n");
        return new Assessed()
                .with("odd/odd-1.yaml", ODD)
                .with("metrics/recall.yaml", "metric_id: recall\nkind: proportion\ndirection: higher\n")
                .with("metrics/error.yaml", "metric_id: error\nkind: mean\ndirection: lower\n")
                .with("targets/t-1.yaml", target("t-1", "recall", "0.8"))
                .with("targets/t-2.yaml", target("t-2", "error", "2"))
                .with("tables/train-1.csv", training.toString())
                .with("datasets/train-1.yaml", """
                        dataset_version_id: train-1
                        odd_id: odd-1
                        scene_table:
                          table: metadata/tables/train-1.csv
                          columns: {scene_id: clip, drive_id: trip, frames: n, split: part, time: lit}
                          values: {time: {sunlit: day, dark: night}}
                          repeated_scenes: merged
                        withdrawn_scenes: [{scene_id: c6}]
                        """)
                .withScenes("test-1", test.toString())
                .withModel("m-1", "train-1")
                .with("tables/segments.csv", """
                        time,weather,metric,value,n,unit_counted,low,high
                        day,clear,recall,0.95,100,scene,,
                        day,rain,recall,0.6,100,scene,,
                        night,clear,recall,,0,scene,,
                        night,rain,recall,0.85,900,frame,0.81,0.89
                        night,,recall,0.5,4,scene,,
                        """)
                .with("tables/per-scene.csv", errors.toString())
                .with("evaluations/ev-1.yaml", """
                        evaluation_id: ev-1
                        evaluated_at: 2026-01-01T00:00:00Z
                        models: [{model_id: m-1}]
                        dataset_version_id: test-1
                        odd_id: odd-1
                        segment_metrics: {table: metadata/tables/segments.csv}
                        scene_metrics: {table: metadata/tables/per-scene.csv}
                        """);
    }

    private static String target(String id, String metric, String required) {
        return "target_id: %s\nodd_id: odd-1\nmetric: %s\nrequired: %s\ntraining_scenes: 8\nevaluation_scenes: 5\n"
                .formatted(id, metric, required);
    }

    private static List<Object> said(CoverageAssessment assessment) {
        return assessment.on(List.of("time", "weather")).segments().stream()
                .<Object>map(s -> List.of(
                        s.segment(),
                        s.volume(),
                        s.figure().map(TableFormatsTest::said),
                        s.slope(),
                        s.standing(),
                        s.collect(),
                        s.priority()))
                .toList();
    }

    private static List<Object> said(SegmentFigure figure) {
        return List.of(
                figure.value(),
                figure.n(),
                figure.unitCounted(),
                figure.interval(),
                figure.shrunk(),
                figure.adjustedP());
    }

    @ParameterizedTest
    @CsvSource({"CSV,1", "CSV,4", "PARQUET,1", "PARQUET,2", "PARQUET,4", "JSON_LINES,1", "JSON_LINES,2", "JSON_LINES,4"
    })
    void theVerdictsAreThoseOfTheSameTableAsCsv(TableFormat format, int threads) {
        for (String target : List.of("t-1", "t-2")) {
            CoverageAssessment expected = repository().newest(target);
            CoverageAssessment assessment = repository().as(format, threads).newest(target);
            assertThat(said(assessment)).isEqualTo(said(expected));
            assertThat(assessment.caveats()).isEqualTo(expected.caveats()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"CSV", "PARQUET", "JSON_LINES"})
    void mappingsWithdrawalsAndRepeatedScenesCountInEveryFormat(TableFormat format) {
        CoverageAssessment assessment = repository().as(format, 2).newest("t-1");

        // c1, c7, … c55: night and rain; every fourth scene is not for training, and these are odd: ten of them; c1 is
        // clear, too
        SegmentAssessment rain = Assessed.of(assessment, "time=night weather=rain");
        assertThat(rain.volume().training().orElseThrow().scenes()).isEqualTo(10);
        // c3, c9, … c57: ten, and c1, whose larger number of frames counts
        SegmentAssessment clear = Assessed.of(assessment, "time=night weather=clear");
        assertThat(clear.volume().training().orElseThrow().scenes()).isEqualTo(11);
        assertThat(clear.volume().training().orElseThrow().frames())
                .isEqualTo(80 + 3 + 9 + 15 + 21 + 27 + 33 + 39 + 45 + 51 + 57);
        // c0, c6, … c54 without those of which 4 is a factor, and without c6: 18, 30, 42, 54
        SegmentAssessment day = Assessed.of(assessment, "time=day weather=clear");
        assertThat(day.volume().training().orElseThrow().scenes()).isEqualTo(4);
        assertThat(day.verdict()).contains(GapVerdict.THIN_BUT_PASSING);
        assertThat(basis(rain)).contains(IntervalBasis.STATED);
        assertThat(basis(Assessed.of(repository().as(format, 2).newest("t-2").on(List.of("time")), "time=day")))
                .contains(IntervalBasis.RESAMPLED_BY_DRIVE);
    }

    private static Optional<IntervalBasis> basis(SegmentAssessment segment) {
        return segment.figure()
                .map(SegmentFigure::interval)
                .filter(FigureInterval.Known.class::isInstance)
                .map(known -> ((FigureInterval.Known) known).basis());
    }
}
