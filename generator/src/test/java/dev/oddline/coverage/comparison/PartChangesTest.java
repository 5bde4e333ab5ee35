package dev.oddline.coverage.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.check.InMemory;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.assessment.EvaluationFigures;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableEngine;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which figures of two evaluations are of the same things. */
class PartChangesTest {
    private static InMemory replay(InMemory repository, String id, String scenarios, String metrics, String cases) {
        return repository.with(
                "evaluations/" + id + ".yaml",
                "evaluation_id: %s\nkind: simulation\nscenario_ids: [%s]\nmetrics: {passed: %s}\n%s"
                        .formatted(id, scenarios, metrics, cases));
    }

    private static Optional<SegmentChange> change(InMemory repository) throws IOException {
        Catalog catalog = repository
                .with("metrics/passed.yaml", "metric_id: passed\ndirection: higher\nkind: proportion\n")
                .catalog();
        try (TableEngine engine = DuckDbEngine.of(1, 64L << 20)) {
            SceneCounting counting =
                    new SceneCounting(new RepositoryTables(path -> Optional.empty(), engine), Taxonomies.of(catalog));
            return new PartChanges(catalog, counting, new EvaluationFigures(catalog, counting))
                    .of(evaluation(catalog, "a"), evaluation(catalog, "b"), metric(), new OddValues(Map.of()))
                    .change();
        }
    }

    private static Evaluation evaluation(Catalog catalog, String id) {
        return catalog.find(new RecordId(Kind.EVALUATION, id), Evaluation.class).orElseThrow();
    }

    private static RecordId metric() {
        return new RecordId(Kind.METRIC, "passed");
    }

    private static final String ONE = "cases: [{case_id: c1, result: pass}]\n";
    private static final String TWO = "cases: [{case_id: c1, result: pass}, {case_id: c2, result: fail}]\n";

    /** The model after was run on a scenario more: that it failed there is no fall. */
    @Test
    void aShareOfOtherCasesIsNoChange() throws IOException {
        InMemory repository = replay(new InMemory(), "a", "s1", "{value: 1.0, n: 1, unit_counted: case}", ONE);
        assertThat(change(replay(repository, "b", "s1, s2", "{value: 0.5, n: 2, unit_counted: case}", TWO)))
                .isEmpty();
    }

    @Test
    void aShareOfTheSameCasesIsOne() throws IOException {
        InMemory repository = replay(new InMemory(), "a", "s1, s2", "{value: 0.5, n: 2, unit_counted: case}", TWO);
        assertThat(change(replay(repository, "b", "s1", "{value: 0.5, n: 2, unit_counted: case}", TWO))
                        .orElseThrow()
                        .difference())
                .isEqualTo(0, within(1e-12));
    }

    @Test
    void withoutCasesTheScenariosTell() throws IOException {
        InMemory repository = replay(new InMemory(), "a", "s1", "{value: 1.0, n: 40, unit_counted: case}", "");
        assertThat(change(replay(repository, "b", "s1", "{value: 0.5, n: 40, unit_counted: case}", "")))
                .isPresent();
        assertThat(change(replay(repository, "b", "s1, s2", "{value: 0.5, n: 40, unit_counted: case}", "")))
                .isEmpty();
    }
}
