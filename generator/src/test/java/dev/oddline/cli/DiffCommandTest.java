package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command on the sample; the expected figures were computed from its tables by a Python program. */
class DiffCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                Clock.systemUTC(),
                false);
        return Main.run(arguments, surroundings);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** By night 12 scenes pass only before and 17 only after; exact p 0.4583, adjusted with two others 0.75. */
    @Test
    void evaluationsOfTheSameScenesArePaired() {
        assertThat(run("diff", "ev-2026-01-20", "ev-2026-03-07", "--axes", "time_of_day", "--format", "json"))
                .isZero();

        JsonNode changes = new JsonMapper().readTree(text()).get(0).get("segment_changes");
        assertThat(changes.size()).isEqualTo(3);
        JsonNode night = changes.get(2);
        assertThat(night.get("basis").asString()).isEqualTo("paired_pass_or_fail");
        assertThat(night.get("n").asInt()).isEqualTo(234);
        assertThat(night.get("difference").asDouble()).isEqualTo(5.0 / 234, within(1e-12));
        assertThat(night.get("p").asDouble()).isEqualTo(0.45825831964612007, within(1e-12));
        assertThat(night.get("adjusted_p").asDouble()).isEqualTo(0.75, within(1e-12));
    }

    @Test
    void variantsOfRunsAreComparedByTheirSeeds() {
        assertThat(run("diff", "bev_det_v2-20260216-001", "bev_det_v2-20260302-007"))
                .isZero();

        assertThat(text())
                .startsWith("val_vru_recall ↑ bev_det_v2-20260216-001 (3 seeds) → bev_det_v2-20260302-007 (3 seeds)\n")
                .contains("Runs that differ in their seeds: exact permutation test, Welch's interval.");
    }

    @Test
    void whatIsNotComparableIsSaidWithTheReason() {
        assertThat(run("diff", "ev-2025-12-14", "ev-2026-03-07")).isZero();
        assertThat(text())
                .contains("not comparable: measured on different dataset versions; in the words of different editions");
    }

    @Test
    void recordsOfDifferentKindsOrUnknownOnesAreRefused() {
        assertThat(run("diff", "ev-2026-03-07", "bev_det_v2-20260302-007")).isEqualTo(Exit.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("are not of the same kind");
        assertThat(run("diff", "ev-2026-03-07", "ev-2026-03-70")).isEqualTo(Exit.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("did you mean 'ev-2026-03-0");
    }
}
