package dev.oddline.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Metrics of models on fixed data or scenarios.
 *
 * @param setup how it was done
 * @param subject what was evaluated
 * @param material what it was evaluated on
 */
public record Evaluation(Heading heading, Setup setup, Subject subject, Material material, Results results)
        implements MetadataRecord {

    /** Where the models were exercised. */
    public enum EvaluationKind {
        OFFLINE,
        SIMULATION,
        LOG_REPLAY,
        FIELD
    }

    /** How a case ended. */
    public enum CaseResult {
        PASS,
        FAIL,
        NOT_RUN
    }

    /** How an evaluation was done. */
    public record Setup(
            Stated<EvaluationKind> kind,
            Stated<java.time.Instant> evaluatedAt,
            Purpose purpose,
            Stated<String> task,
            Stated<Tool> tool) {}

    /** A program and its version. */
    public record Tool(Stated<String> name, Stated<String> version) {}

    /**
     * What was evaluated: models, or a run whose models have no record.
     *
     * @param models in the order of the file
     */
    public record Subject(List<ModelInRole> models, Stated<RecordId> run) {
        public Subject {
            models = List.copyOf(models);
        }
    }

    /** What the models were evaluated on. */
    public record Material(Stated<RecordId> dataset, List<RecordId> scenarios, Stated<RecordId> taxonomy) {
        public Material {
            scenarios = List.copyOf(scenarios);
        }
    }

    /**
     * What came out.
     *
     * @param metrics by name, in the order of the file
     * @param segmentMetrics table with one row for each ODD segment and metric
     * @param sceneMetrics table with one row for each scene and metric
     * @param cases in the order of the file
     */
    public record Results(
            Stated<Map<String, MetricValue>> metrics,
            Stated<MetricTable> segmentMetrics,
            Stated<MetricTable> sceneMetrics,
            List<CaseOutcome> cases) {
        public Results {
            metrics = metrics.map(m -> Collections.unmodifiableMap(new LinkedHashMap<>(m)));
            cases = List.copyOf(cases);
        }
    }

    /** How one case of a scenario ended. */
    public record CaseOutcome(Stated<String> caseId, Stated<CaseResult> result, Stated<String> note) {}
}
