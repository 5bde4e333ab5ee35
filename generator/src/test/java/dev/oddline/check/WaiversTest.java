package dev.oddline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaiversTest {
    private static final String EXPERIMENT = """
            experiment_id: bev
            task: perception
            hypothesis: more night scenes help
            """;

    private static String run(String id, String more) {
        return """
                run_id: %s
                job: other
                %s
                """.formatted(id, more);
    }

    private static InMemory repository() {
        return new InMemory().with("experiments/bev.yaml", EXPERIMENT);
    }

    @Test
    void silencesAFindingUntilItsWaiverExpires() {
        InMemory repository = repository()
                .with("runs/r1.yaml", run("r1", "dataset_version_id: gone"))
                .with("waivers/w1.yaml", """
                        waiver_id: w1
                        rule: unknown-reference
                        about: [{run_id: r1}]
                        reason: the record was lost before git
                        expires: 2026-03-31
                        granted_by: K. Tanaka
                        """);
        assertThat(repository.findings(LocalDate.of(2026, 3, 31)).open()).isEmpty();
        assertThat(repository.findings(LocalDate.of(2026, 3, 31)).waived()).hasSize(1);
        assertThat(repository.findings(LocalDate.of(2026, 4, 1)).open())
                .extracting(f -> f.diagnostic().rule().name())
                .containsExactly("unknown-reference", "expired-waiver");
    }

    /** A team may be unable to edit a table or a taxonomy of others. */
    @Test
    void coversTheTablesAndConfigsThatARecordNames() {
        InMemory repository = repository()
                .with("tables/scenes.csv", "scene_id,split\ns1,train\ns1,train\n")
                .with("datasets/d1.yaml", """
                        dataset_version_id: d1
                        scene_table: {table: metadata/tables/scenes.csv, hash: {unknown: test}}
                        """)
                .with("datasets/d2.yaml", "dataset_version_id: d2\n");
        String waiver = """
                waiver_id: w1
                rule: duplicate-scene
                about: [{dataset_version_id: %s}]
                reason: the table is that of a supplier
                owner: k.tanaka
                expires: 2026-12-31
                """;

        assertThat(repeated(repository)).hasSize(1);
        assertThat(repeated(repository.with("waivers/w1.yaml", waiver.formatted("d1"))))
                .isEmpty();
        assertThat(repeated(repository.with("waivers/w1.yaml", waiver.formatted("d2"))))
                .hasSize(2)
                .last()
                .asString()
                .contains(" unused-waiver: ");
    }

    private static List<String> repeated(InMemory repository) {
        return repository.open().stream()
                .filter(finding -> finding.contains("duplicate-scene") || finding.contains("waiver"))
                .toList();
    }

    private static final String GONE = "run_id: r1\njob: other\ndataset_version_id: gone\n";

    private static String waiver(String rule) {
        return """
                waiver_id: w1
                rule: %s
                about: [{run_id: r1}]
                reason: the record was lost
                expires: 2026-03-14
                granted_by: K. Tanaka
                """.formatted(rule);
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
    void aWaiverThatNobodyAnswersForSilencesNothing() {
        String unowned = waiver("unknown-reference").replaceFirst("granted_by: .*\n", "");
        assertThat(new InMemory()
                        .with("runs/r1.yaml", GONE)
                        .with("waivers/w1.yaml", unowned)
                        .open())
                .containsExactly(
                        "metadata/runs/r1.yaml:3:21 unknown-reference: dataset version `gone` does not exist",
                        "metadata/waivers/w1.yaml:1:12 unowned-waiver: nobody answers for `w1`, so it silences nothing");
        assertThat(new InMemory()
                        .with("runs/r1.yaml", GONE)
                        .with("waivers/w1.yaml", unowned + "owner: k.tanaka\n")
                        .open())
                .isEmpty();
    }
}
