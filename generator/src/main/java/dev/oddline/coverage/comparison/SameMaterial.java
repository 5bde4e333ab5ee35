package dev.oddline.coverage.comparison;

import dev.oddline.record.Evaluation;
import dev.oddline.record.RecordId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether two evaluations exercised their models in one way on the same data, or on the same cases, and share a measure. */
final class SameMaterial {

    private SameMaterial() {}

    static boolean of(Evaluation one, Evaluation other) {
        Optional<Evaluation.EvaluationKind> kind = one.setup().kind().value();
        Optional<Evaluation.EvaluationKind> otherKind = other.setup().kind().value();
        if (kind.isPresent() && otherKind.isPresent() && !kind.equals(otherKind)) {
            return false;
        }
        Optional<RecordId> dataset = one.material().dataset().value();
        boolean sameData = dataset.isPresent()
                ? dataset.equals(other.material().dataset().value())
                : other.material().dataset().value().isEmpty() && sharesScenarioOrCase(one, other);
        return sameData && sharesMeasure(one, other);
    }

    private static boolean sharesScenarioOrCase(Evaluation one, Evaluation other) {
        return one.material().scenarios().stream()
                        .anyMatch(new HashSet<>(other.material().scenarios())::contains)
                || cases(one).stream().anyMatch(cases(other)::contains);
    }

    private static boolean sharesMeasure(Evaluation one, Evaluation other) {
        Set<String> metrics = other.results().metrics().orElse(Map.of()).keySet();
        return one.results().metrics().orElse(Map.of()).keySet().stream().anyMatch(metrics::contains)
                || (hasTable(one) && hasTable(other))
                || cases(one).stream().anyMatch(cases(other)::contains);
    }

    private static boolean hasTable(Evaluation evaluation) {
        return evaluation.results().segmentMetrics().isGiven()
                || evaluation.results().sceneMetrics().isGiven();
    }

    private static Set<String> cases(Evaluation evaluation) {
        List<String> ids = evaluation.results().cases().stream()
                .flatMap(one -> one.caseId().value().stream())
                .toList();
        return new HashSet<>(ids);
    }
}
