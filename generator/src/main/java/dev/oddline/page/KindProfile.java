package dev.oddline.page;

import dev.oddline.record.Kind;
import java.util.List;
import java.util.Map;

/**
 * Which fields of a kind matter where.
 *
 * @param columns fields that are columns of the kind's list, after the id
 * @param badges fields whose values stand beside the kind; the last one counts most
 * @param first fields of the first group of facts: what it is
 * @param inputs fields of the second group: what it was made from and what surrounds it
 */
record KindProfile(List<String> columns, List<String> badges, List<String> first, List<String> inputs) {

    private static final Map<Kind, KindProfile> ALL = Map.ofEntries(
            Map.entry(
                    Kind.ODD,
                    new KindProfile(
                            List.of("version", "predecessor"), List.of(), List.of("version"), List.of("predecessor"))),
            Map.entry(
                    Kind.METRIC,
                    new KindProfile(
                            List.of("task", "unit", "direction", "kind"),
                            List.of("task"),
                            List.of("task", "unit", "direction", "kind", "range", "formula"),
                            List.of())),
            Map.entry(
                    Kind.TARGET,
                    new KindProfile(
                            List.of("metric", "task", "required"),
                            List.of("task"),
                            List.of("metric", "task", "required"),
                            List.of("odd_id"))),
            Map.entry(
                    Kind.LABEL_POLICY,
                    new KindProfile(
                            List.of("version", "effective_from", "predecessor"),
                            List.of(),
                            List.of("version", "effective_from"),
                            List.of("predecessor"))),
            Map.entry(
                    Kind.INCIDENT,
                    new KindProfile(
                            List.of("occurred_at", "place", "severity", "inside_odd", "deployment_id"),
                            List.of(),
                            List.of("occurred_at", "place", "severity", "inside_odd", "odd"),
                            List.of("deployment_id", "odd_id"))),
            Map.entry(
                    Kind.SCENARIO,
                    new KindProfile(
                            List.of("risk", "priority", "scenario_tags", "incident_ids"),
                            List.of("risk"),
                            List.of("statement", "risk", "priority", "scenario_tags", "odd"),
                            List.of("incident_ids", "evaluation_ids", "cluster_ids"))),
            Map.entry(
                    Kind.DATASET,
                    new KindProfile(
                            List.of("dataset", "created_at", "purpose", "pinned", "parents"),
                            List.of("purpose"),
                            List.of("dataset", "created_at", "purpose", "pinned"),
                            List.of("storage", "parents", "label_policy_id", "odd_id", "scene_table"))),
            Map.entry(
                    Kind.POLICY,
                    new KindProfile(
                            List.of("version", "task", "unit", "budget"),
                            List.of("task"),
                            List.of("version", "task", "unit", "budget", "seed"),
                            List.of())),
            Map.entry(
                    Kind.SAMPLING,
                    new KindProfile(
                            List.of("round", "selected_at", "task", "policy_id", "status"),
                            List.of("status"),
                            List.of("round", "selected_at", "task", "status", "budget"),
                            List.of(
                                    "pool",
                                    "scoring_run_id",
                                    "policy_id",
                                    "policy_hash",
                                    "seed",
                                    "control_of",
                                    "labelled_before"))),
            Map.entry(
                    Kind.CLUSTER,
                    new KindProfile(
                            List.of("method", "created_at", "rarity", "stability"),
                            List.of(),
                            List.of("method", "created_at", "rarity", "stability"),
                            List.of("input", "members", "seed", "predecessor"))),
            Map.entry(
                    Kind.EXPERIMENT,
                    new KindProfile(
                            List.of("task", "status", "started_at", "baseline_run_id", "data_difference"),
                            List.of("status"),
                            List.of("task", "hypothesis", "conclusion", "started_at"),
                            List.of("baseline_run_id", "data_difference", "dataset_version_ids", "scenario_ids"))),
            Map.entry(
                    Kind.RUN,
                    new KindProfile(
                            List.of(
                                    "experiment_id",
                                    "status",
                                    "purpose",
                                    "dataset_version_id",
                                    "started_at",
                                    "metrics"),
                            List.of("status", "purpose"),
                            List.of(
                                    "experiment_id",
                                    "job",
                                    "task",
                                    "variant",
                                    "purpose",
                                    "status",
                                    "started_at",
                                    "finished_at"),
                            List.of(
                                    "dataset_version_id",
                                    "inputs",
                                    "code_version",
                                    "code_repository",
                                    "code_dirty",
                                    "config",
                                    "config_hash",
                                    "docker_image",
                                    "environment",
                                    "seeds",
                                    "nondeterminism",
                                    "parent_run_id",
                                    "baseline_run_id",
                                    "replicates"))),
            Map.entry(
                    Kind.MODEL,
                    new KindProfile(
                            List.of("run_id", "task", "stage", "created_at"),
                            List.of("stage"),
                            List.of("task", "architecture", "stage", "created_at", "version"),
                            List.of("run_id", "artifact"))),
            Map.entry(
                    Kind.EVALUATION,
                    new KindProfile(
                            List.of("kind", "purpose", "evaluated_at", "dataset_version_id", "models"),
                            List.of("kind", "purpose"),
                            List.of("kind", "purpose", "task", "evaluated_at"),
                            List.of("dataset_version_id", "scenario_ids", "tool", "odd_id", "run_id"))),
            Map.entry(
                    Kind.DECISION,
                    new KindProfile(
                            List.of("verdict", "decided_at", "model_ids", "approved_by"),
                            List.of("verdict"),
                            List.of("verdict", "decided_at", "reason", "conditions"),
                            List.of("model_ids", "compared_with", "evaluation_ids", "closes_incidents"))),
            Map.entry(
                    Kind.DEPLOYMENT,
                    new KindProfile(
                            List.of("fleet", "since", "until", "models", "decision_id"),
                            List.of(),
                            List.of("fleet", "since", "until", "exposure"),
                            List.of("decision_id"))),
            Map.entry(
                    Kind.LOOP,
                    new KindProfile(
                            List.of("owner", "incident_ids", "scenario_ids", "closed_at"),
                            List.of(),
                            List.of("goal", "closed_at"),
                            List.of("incident_ids", "scenario_ids"))),
            Map.entry(
                    Kind.NOTE,
                    new KindProfile(
                            List.of("author", "written_at", "about", "system"),
                            List.of("system"),
                            List.of("author", "written_at", "intent", "observations", "next_action"),
                            List.of("about", "url", "path", "page_id", "snapshot"))),
            Map.entry(
                    Kind.WAIVER,
                    new KindProfile(
                            List.of("rule", "about", "expires", "granted_by"),
                            List.of(),
                            List.of("rule", "reason", "expires", "granted_by", "granted_at"),
                            List.of("about"))));

    static KindProfile of(Kind kind) {
        KindProfile profile = ALL.get(kind);
        if (profile == null) {
            throw new IllegalStateException("no profile of " + kind);
        }
        return profile;
    }
}
