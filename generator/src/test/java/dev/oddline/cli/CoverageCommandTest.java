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
        assertThat(segment.get("figure").get("interval_basis").asString()).isEqualTo("wilson");
        assertThat(assessment.get("odd_id").asString()).isEqualTo("odd-jp-2");
    }

    @Test
    void aTableHasOneRowForEachSegment() {
        run(120, "coverage", "ev-2026-03-07", "--axes", "time_of_day", "--format", "csv");

        assertThat(text().lines().skip(1).map(line -> line.split(",")[3]))
                .containsExactly("time_of_day=day", "time_of_day=dawn_dusk", "time_of_day=night");
    }

    @Test
    void aMisspeltNameIsAnError() {
        assertThat(run(120, "coverage", "ev-2026-03-08")).isEqualTo(Exit.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("nothing is held against a target that concerns 'ev-2026-03-08': did you mean 'ev-2026-03-0");
    }
}
