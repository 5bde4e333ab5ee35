package dev.oddline.coverage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import dev.oddline.coverage.Amount;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.FigureInterval;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Standing;
import dev.oddline.table.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Average precision by weather of a published radar data set, 58 sequences (the real-data set). */
class KradarTest {

    private static CsvTable read(String name) throws IOException {
        return CsvTable.of(name, Files.readAllBytes(RealData.at("data/odd/" + name)));
    }

    private static CoverageAssessment assessment(String model, String region, String what) throws IOException {
        StringBuilder training = new StringBuilder("scene_id,frames,weather\n");
        for (List<String> row : read("kradar-sequences.csv").rows()) {
            training.append(row.get(0) + "," + row.get(4) + "," + row.get(3) + "\n");
        }
        StringBuilder segments = new StringBuilder("weather,metric,value\n");
        String required = "";
        for (List<String> row : read("kradar-ap-by-weather.csv").rows()) {
            if (row.get(0).equals(model)
                    && row.get(2).equals(region)
                    && row.get(3).equals(what)
                    && row.get(4).equals("AP3D")) {
                if (row.get(5).equals("total")) {
                    required = row.get(6);
                } else {
                    segments.append(row.get(5) + ",AP3D," + row.get(6) + "\n");
                }
            }
        }
        return new Assessed()
                .with("odd/odd-1.yaml", """
                        odd_id: odd-1
                        version: "1"
                        attributes:
                          - attribute_id: weather
                            values:
                              [{value_id: normal}, {value_id: overcast}, {value_id: fog}, {value_id: rain},
                               {value_id: sleet}, {value_id: lightsnow}, {value_id: heavysnow}]
                        """)
                .with("metrics/AP3D.yaml", "metric_id: AP3D\nunit: \"%\"\ndirection: higher\nkind: other\n")
                .with(
                        "targets/t-1.yaml",
                        "target_id: t-1\nodd_id: odd-1\nmetric: AP3D\nrequired: " + required + "\ntraining_scenes: 5\n")
                .withScenes("train-1", training.toString())
                .withModel("m-1", "train-1")
                .withEvaluation("ev-1", "m-1", "2026-01-01", segments.toString())
                .newest("t-1");
    }

    @Test
    void averagePrecisionWithoutAnIntervalIsInconclusiveHoweverGood() throws IOException {
        CoverageAssessment wide = assessment("RTNH-wide", "wide", "Sedan");

        SegmentAssessment rain = Assessed.of(wide, "weather=rain");
        assertThat(rain.figure().orElseThrow().value()).isEqualTo(40.3);
        assertThat(rain.wanted().requirement().orElseThrow().value()).isEqualTo(48.2);
        assertThat(rain.volume().training().orElseThrow()).isEqualTo(new Amount(8, 2384, 0));
        assertThat(rain.figure().orElseThrow().interval())
                .isEqualTo(new FigureInterval.NotStated(FigureInterval.Reason.NEITHER_STATED_NOR_PER_SCENE));
        assertThat(rain.verdict()).contains(GapVerdict.INCONCLUSIVE);
        SegmentAssessment overcast = Assessed.of(wide, "weather=overcast");
        assertThat(overcast.figure().orElseThrow().value()).isEqualTo(58.8);
        assertThat(overcast.volume().training().orElseThrow()).isEqualTo(new Amount(2, 411, 0));
        assertThat(overcast.verdict()).contains(GapVerdict.INCONCLUSIVE);
        assertThat(wide.summary().of(GapVerdict.COVERED)).isZero();
        assertThat(wide.summary().mean()).as("no scene was taken at random").isEmpty();
    }

    @Test
    void anEmptyValueCannotBeMeasured() throws IOException {
        CoverageAssessment bus = assessment("RTNH-wide", "wide", "Bus or Truck");

        assertThat(bus.segments())
                .filteredOn(s -> s.figure().isEmpty())
                .isNotEmpty()
                .allSatisfy(s ->
                        assertThat(s.standing()).isEqualTo(new Standing.NotMeasurable(Standing.Reason.EMPTY_VALUE)));
    }
}
