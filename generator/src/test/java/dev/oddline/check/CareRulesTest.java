package dev.oddline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.diagnostic.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left lying: waivers, notes, loops. */
class CareRulesTest {
    private static final String GONE = "run_id: r1\njob: other\ndataset_version_id: gone\n";

    private static String waiver(String rule) {
        return """
                waiver_id: w1
                rule: %s
                about: [{run_id: r1}]
                reason: the record was lost
                expires: 2026-03-14
                """.formatted(rule);
    }

    private static String official(String finished) {
        return """
                run_id: r1
                purpose: official
                experiment_id: e1
                dataset_version_id: v1
                code_version: 3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f
                config_hash: {unknown: none}
                docker_image: {unknown: none}
                seeds: {torch: 1}
                nondeterminism: []
                finished_at: %s
                metrics: {mAP: 0.4}
                """.formatted(finished);
    }

    private static InMemory withOfficial(String finished) {
        return new InMemory()
                .with("runs/r1.yaml", official(finished))
                .with("experiments/e1.yaml", "experiment_id: e1\ntask: perception\nhypothesis: h\n")
                .with("datasets/v1.yaml", "dataset_version_id: v1\nstorage: {system: s3}\npinned: true\n");
    }

    private static List<Severity> severities(InMemory repository, LocalDate today) {
        return repository
                .findings(today)
                .open()
                .peek(f -> assertThat(f.diagnostic().rule().name()).isEqualTo("missing-note"))
                .map(f -> f.diagnostic().severity())
                .toList();
    }

    @Test
    void aWaiverHoldsOnItsLastDay() {
        assertThat(new InMemory()
                        .with("runs/r1.yaml", GONE)
                        .with("waivers/w1.yaml", waiver("unknown-reference"))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsAWaiverAfterItsLastDay() {
        assertThat(new InMemory()
                        .with("runs/r1.yaml", "run_id: r1\njob: other\n")
                        .with("waivers/w1.yaml", waiver("unknown-reference").replace("03-14", "03-13"))
                        .open())
                .containsExactly(
                        "metadata/waivers/w1.yaml:5:10 expired-waiver: `w1` silences nothing since the end of 2026-03-13");
    }

    @Test
    void reportsAWaiverThatSilencesNothing() {
        assertThat(new InMemory()
                        .with("runs/r1.yaml", "run_id: r1\njob: other\n")
                        .with("waivers/w1.yaml", waiver("unknown-reference"))
                        .open())
                .containsExactly("metadata/waivers/w1.yaml:2:7 unused-waiver: `w1` silences nothing:"
                        + " there is no finding of `unknown-reference` in the records that it names");
    }

    @Test
    void doesNotCallAWaiverNeedlessWhoseRuleNeedsTheHistory() {
        assertThat(new InMemory()
                        .with("runs/r1.yaml", "run_id: r1\njob: other\n")
                        .with("waivers/w1.yaml", waiver("frozen-record-changed"))
                        .open())
                .isEmpty();
    }

    @Test
    void namesTheRuleThatAWaiverProbablyMeant() {
        InMemory repository = new InMemory()
                .with("runs/r1.yaml", "run_id: r1\njob: other\n")
                .with("waivers/w1.yaml", waiver("unknown-referense"));
        assertThat(repository.open())
                .containsExactly("metadata/waivers/w1.yaml:2:7 unused-waiver:"
                        + " `w1` silences nothing: no rule is called `unknown-referense`");
        assertThat(repository.helps()).containsExactly("did you mean `unknown-reference`?");
    }

    @Test
    void asksForANoteGentlyForAWeek() {
        InMemory repository = withOfficial("2026-03-01T19:00:00Z");
        assertThat(severities(repository, LocalDate.of(2026, 3, 8))).containsExactly(Severity.WARNING);
        assertThat(severities(repository, LocalDate.of(2026, 3, 9))).containsExactly(Severity.ERROR);
    }

    @Test
    void aNoteOnTheRunOrItsExperimentWillDo() {
        for (String about : new String[] {"run_id: r1", "experiment_id: e1"}) {
            assertThat(withOfficial("2026-01-01")
                            .with(
                                    "notes/n1.yaml",
                                    "note_id: n1\nabout: [{%s}]\nurl: https://wiki.example.com/1\n".formatted(about))
                            .open())
                    .isEmpty();
        }
    }

    @Test
    void asksForNoNoteOnATrialOrAFailedRun() {
        for (String instead : new String[] {"purpose: trial", "purpose: official\nstatus: failed"}) {
            assertThat(new InMemory()
                            .with("runs/r1.yaml", official("2026-01-01").replace("purpose: official", instead))
                            .with("experiments/e1.yaml", "experiment_id: e1\ntask: perception\nhypothesis: h\n")
                            .with("datasets/v1.yaml", "dataset_version_id: v1\nstorage: {system: s3}\npinned: true\n")
                            .open())
                    .isEmpty();
        }
    }

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
