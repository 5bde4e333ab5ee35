package dev.oddline.catalog;

import dev.oddline.catalog.ReplicatedMetric.Verdict;
import dev.oddline.record.MetricValue;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.record.Tolerances;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of repeating a run.
 *
 * @param metrics those of the original in its order, then those that only the replica states
 * @param otherInputs fields in which the two differ, or which do not say what the run was made from, such as
 *     {@code config_hash}; empty if both were made from the same
 */
public record ReplicationResult(Run original, Run replica, List<ReplicatedMetric> metrics, List<String> otherInputs) {

    public ReplicationResult {
        metrics = List.copyOf(metrics);
        otherInputs = List.copyOf(otherInputs);
    }

    /** Returns what came of a run that repeats another; empty if it repeats none, or one without a readable record. */
    public static Optional<ReplicationResult> of(Catalog catalog, Run replica) {
        return replica.place()
                .replicates()
                .value()
                .flatMap(r -> r.original().value())
                .filter(id -> !id.equals(replica.id()))
                .flatMap(id -> catalog.find(id, Run.class))
                .map(original -> new ReplicationResult(
                        original, replica, metrics(catalog, original, replica), otherInputs(original, replica)));
    }

    /** Returns what came of all repetitions of a run, in the order of the replicas. */
    public static List<ReplicationResult> ofReplicas(Catalog catalog, RecordId original) {
        return catalog.linksTo(original).stream()
                .map(Link::from)
                .distinct()
                .flatMap(id -> catalog.find(id, Run.class).stream())
                .flatMap(run -> of(catalog, run).stream())
                .filter(result -> result.original().id().equals(original))
                .toList();
    }

    /** Returns the metrics with a verdict. */
    public Stream<ReplicatedMetric> of(Verdict verdict) {
        return metrics.stream().filter(metric -> metric.verdict() == verdict);
    }

    private static List<ReplicatedMetric> metrics(Catalog catalog, Run original, Run replica) {
        Tolerances own = replica.place()
                .replicates()
                .value()
                .flatMap(r -> r.tolerances().value())
                .orElse(Tolerances.NONE);
        Tolerances usual = catalog.settings().rules().tolerances();
        Map<String, MetricValue> before = original.metrics().orElse(Map.of());
        Map<String, MetricValue> after = replica.metrics().orElse(Map.of());
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new ReplicatedMetric(
                        name,
                        Optional.ofNullable(before.get(name)),
                        Optional.ofNullable(after.get(name)),
                        own.of(name).or(() -> usual.of(name))))
                .toList();
    }

    private static List<String> otherInputs(Run original, Run replica) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put(
                "dataset_version_id",
                !(original.inputs().dataset() instanceof Stated.Unknown)
                        && original.inputs()
                                .dataset()
                                .value()
                                .equals(replica.inputs().dataset().value()));
        same.put("inputs", areKnown(original) && inputs(original).equals(inputs(replica)));
        same.put("code_version", isSame(original.code().commit(), replica.code().commit()));
        same.put("code_dirty", isSame(original.code().dirty(), replica.code().dirty()));
        same.put(
                "config_hash",
                isSame(original.code().configHash(), replica.code().configHash()));
        same.put(
                "docker_image",
                isSame(original.environment().image(), replica.environment().image()));
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean areKnown(Run run) {
        return run.inputs().others().stream().noneMatch(input -> input.record() instanceof Stated.Unknown);
    }

    private static Set<List<Object>> inputs(Run run) {
        Set<List<Object>> inputs = new LinkedHashSet<>();
        run.inputs()
                .others()
                .forEach(input ->
                        inputs.add(List.of(input.role().value(), input.record().value())));
        return inputs;
    }

    private static boolean isSame(Stated<?> one, Stated<?> other) {
        return one.isGiven() && one.value().equals(other.value());
    }
}
