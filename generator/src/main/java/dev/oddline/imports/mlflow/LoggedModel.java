package dev.oddline.imports.mlflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A model as MLflow 3 logs it.
 *
 * @param id {@code m-} and 32 hexadecimal digits
 * @param type what kind of model, such as {@code agent}
 * @param sourceRun the uuid of the run that made it
 */
record LoggedModel(
        String id,
        String name,
        String artifactUri,
        Optional<Instant> created,
        Optional<String> type,
        Optional<String> sourceRun,
        Facts facts) {

    /** What was logged for the model. */
    record Facts(SortedMap<String, String> params, SortedMap<String, String> tags, List<Measured> metrics) {
        Facts {
            params = MlflowRun.sorted(params);
            tags = MlflowRun.sorted(tags);
            metrics = List.copyOf(metrics);
        }
    }

    /**
     * A metric of a model.
     *
     * @param dataset {@code name@digest} of the data it was measured on
     */
    record Measured(String metric, MetricPoint point, Optional<String> dataset) {}
}
