package dev.oddline.coverage.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.check.InMemory;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.comparison.Predecessors;
import dev.oddline.record.RecordId;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableEngine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of which evaluation the figures of the home page are, and what they are compared with. */
class KpiReadingTest {
    private static InMemory repository() {
        return evaluation(
                evaluation(
                        new InMemory()
                                .with(
                                        "oddline.yaml",
                                        "title: Test\nkpis: [{metric: recall, task: perception, target: 0.9}]\n")
                                .with(
                                        "metrics/recall.yaml",
                                        "metric_id: recall\ntask: perception\nunit: share\ndirection: higher\n"
                                                + "kind: proportion\n")
                                .with(
                                        "deployments/dep-1.yaml",
                                        deployment("dep-1", "m-old", "2026-01-01", "2026-03-01"))
                                .with("deployments/dep-2.yaml", deployment("dep-2", "m-new", "2026-03-01", "")),
                        "ev-old",
                        "m-old",
                        "2026-01-10",
                        "{value: 0.5, n: 100, unit_counted: scene}"),
                "ev-new",
                "m-new",
                "2026-02-10",
                "{value: 0.8, n: 100, unit_counted: scene}");
    }

    private static String deployment(String id, String model, String since, String until) {
        return "deployment_id: %s\nmodels: [{role: detector, model_id: %s}]\nfleet: fleet A\nsince: %sT00:00:00Z\n%s"
                .formatted(id, model, since, until.isEmpty() ? "" : "until: " + until + "T00:00:00Z\n");
    }

    private static InMemory evaluation(InMemory repository, String id, String model, String day, String recall) {
        return repository
                .with("models/" + model + ".yaml", "model_id: " + model + "\n")
                .with("evaluations/" + id + ".yaml", """
                        evaluation_id: %s
                        kind: offline
                        purpose: official
                        evaluated_at: %sT00:00:00Z
                        models: [{role: detector, model_id: %s}]
                        dataset_version_id: test-1
                        metrics: {recall: %s}
                        """.formatted(id, day, model, recall));
    }

    private static KpiStanding only(InMemory repository) throws IOException {
        Catalog catalog = repository.catalog();
        try (TableEngine engine = DuckDbEngine.of(1, 64L << 20)) {
            SceneCounting counting =
                    new SceneCounting(new RepositoryTables(path -> Optional.empty(), engine), Taxonomies.of(catalog));
            List<KpiStanding> standings = new EvidenceReading(catalog, counting, Predecessors.of(catalog))
                    .of(List.of())
                    .kpis();
            assertThat(standings).hasSize(1);
            return standings.get(0);
        }
    }

    @Test
    void isOfTheModelOnTheRoadAgainstTheOneBeforeIt() throws IOException {
        KpiStanding standing = only(repository());

        assertThat(standing.evaluation()).map(RecordId::value).contains("ev-new");
        assertThat(standing.drives()).isTrue();
        assertThat(standing.before().orElseThrow().evaluation().value()).isEqualTo("ev-old");
        assertThat(standing.change().orElseThrow().isShown()).isTrue();
        assertThat(standing.change().orElseThrow().isBetter()).isTrue();
    }

    /** Wilson by statsmodels: 80 of 100 is [0.711, 0.867], wholly below 0.9. */
    @Test
    void isHeldAgainstItsTargetByTheIntervalThatIsShown() throws IOException {
        KpiStanding standing = only(repository());

        assertThat(standing.figure()
                        .orElseThrow()
                        .interval()
                        .interval()
                        .orElseThrow()
                        .low())
                .isCloseTo(0.7112, within(0.0001));
        assertThat(standing.figure()
                        .orElseThrow()
                        .interval()
                        .interval()
                        .orElseThrow()
                        .high())
                .isCloseTo(0.8666, within(0.0001));
        assertThat(standing.outcome()).contains(CriterionOutcome.MISSED);
    }

    @Test
    void withoutADirectionNothingIsBetterWorseMetOrMissed() throws IOException {
        KpiStanding standing = only(repository()
                .with("metrics/recall.yaml", "metric_id: recall\ntask: perception\nunit: share\nkind: proportion\n"));

        assertThat(standing.outcome()).contains(CriterionOutcome.DIRECTION_NOT_STATED);
        assertThat(standing.change().orElseThrow().isShown()).isTrue();
        assertThat(standing.change().orElseThrow().isBetter()).isFalse();
        assertThat(standing.change().orElseThrow().isWorse()).isFalse();
    }

    @Test
    void isNotOfAControlArmThatWasEvaluatedLater() throws IOException {
        KpiStanding standing = only(
                evaluation(repository(), "ev-arm", "m-arm", "2026-03-20", "{value: 0.3, n: 100, unit_counted: scene}"));

        assertThat(standing.evaluation()).map(RecordId::value).contains("ev-new");
    }

    @Test
    void isOfTheNewestOneWhileNothingDrives() throws IOException {
        KpiStanding standing = only(
                repository().with("deployments/dep-2.yaml", deployment("dep-2", "m-new", "2026-03-01", "2026-03-09")));

        assertThat(standing.evaluation()).map(RecordId::value).contains("ev-new");
        assertThat(standing.drives()).isFalse();
    }
}
