package dev.oddline.check.rule.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import org.junit.jupiter.api.Test;

class StalledLoopTest {
    private static InMemory withIncident(String settings) {
        return new InMemory().with("oddline.yaml", "title: T\n" + settings).with("incidents/i1.yaml", """
                        incident_id: i1
                        occurred_at: 2026-01-13T09:30:00Z
                        place: Osaka
                        observed: braked late
                        severity: 1
                        """);
    }

    @Test
    void reportsALoopThatStandsStillForMoreThanTheDaysOfTheSettings() {
        // From 13 January to 14 March 2026 are 60 days.
        assertThat(withIncident("loops: {stalled_after_days: 59}\n").open())
                .containsExactly("metadata/incidents/i1.yaml:1:14 stalled-loop:"
                        + " `i1` has stood still for 60 days, since `i1`");
        assertThat(withIncident("loops: {stalled_after_days: 60}\n").open()).isEmpty();
        assertThat(withIncident("").open()).isEmpty();
    }

    @Test
    void aLoopThatSomebodyClosedDoesNotStandStill() {
        assertThat(withIncident("loops: {stalled_after_days: 1}\n")
                        .with("loops/l1.yaml", "loop_id: l1\nincident_ids: [i1]\nclosed_at: 2026-02-01\n")
                        .open())
                .isEmpty();
    }
}
