package dev.oddline.imports.mlflow;

import dev.oddline.imports.ExistingRecord;
import dev.oddline.imports.ExistingRecords;
import dev.oddline.imports.Masking;
import dev.oddline.imports.SafeName;
import dev.oddline.imports.Sha256;
import dev.oddline.record.Kind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives ids. What was imported before keeps the id it has; a new run is called by its name and the start of its uuid,
 * so that the same store gives the same ids wherever it is imported.
 */
final class Names {
    static final String TOOL = "mlflow";

    private final ExistingRecords existing;
    private final Masking masking;
    private final Map<Kind, Set<String>> given = new EnumMap<>(Kind.class);
    private final Map<String, String> runs = new HashMap<>();

    Names(ExistingRecords existing, Masking masking, List<MlflowExperiment> experiments) {
        this.existing = existing;
        this.masking = masking;
        for (MlflowExperiment experiment : experiments) {
            experiment.runs().stream()
                    .sorted(Comparator.comparing(MlflowRun::uuid))
                    .forEach(run -> runs.put(run.uuid(), newOrFormer(experiment, run)));
        }
    }

    /** Returns the id of a run of this store or of a run imported before; empty if there is no such run. */
    Optional<String> run(String uuid) {
        return Optional.ofNullable(runs.get(uuid))
                .or(() -> existing.from(Kind.RUN, uuid).map(ExistingRecord::id));
    }

    /** Returns an id for a new experiment. */
    String experiment(MlflowExperiment experiment) {
        String mark = mark(experiment.id() + " " + experiment.artifactUri().orElse("") + " " + experiment.created());
        return free(Kind.EXPERIMENT, safe(experiment.name(), "experiment-" + mark), mark);
    }

    /** Returns an id for a new logged model. */
    String model(LoggedModel model) {
        String mark = start(model.id().startsWith("m-") ? model.id().substring(2) : model.id());
        return free(Kind.MODEL, safe(model.name(), "model") + "-" + mark, mark(model.id()));
    }

    /** Returns an id for a new version of a registered model. */
    String model(String name, RegisteredModel.Version version) {
        return free(
                Kind.MODEL,
                safe(name, "model") + "-v" + version.number(),
                mark(name + " " + version.number() + " " + version.runUuid() + " " + version.source()));
    }

    /** Returns an id for the note of a run. */
    String note(String runId, String uuid) {
        return free(Kind.NOTE, runId + "-note", mark(uuid));
    }

    private String newOrFormer(MlflowExperiment experiment, MlflowRun run) {
        return existing.from(Kind.RUN, run.uuid()).map(ExistingRecord::id).orElseGet(() -> {
            String readable = safe(run.name().isBlank() ? experiment.name() : run.name(), "run");
            return free(Kind.RUN, readable + "-" + start(run.uuid()), mark(run.uuid()));
        });
    }

    /** Returns a wanted id, or the same with a mark if it is taken. */
    private String free(Kind kind, String wanted, String mark) {
        String id = isTaken(kind, wanted) ? wanted + "-" + mark : wanted;
        for (int i = 2; isTaken(kind, id); i++) {
            id = wanted + "-" + mark + "-" + i;
        }
        given.computeIfAbsent(kind, k -> new HashSet<>()).add(id.toLowerCase(Locale.ROOT));
        return id;
    }

    private boolean isTaken(Kind kind, String id) {
        return existing.isTaken(kind, id) || given.getOrDefault(kind, Set.of()).contains(id.toLowerCase(Locale.ROOT));
    }

    private String safe(String name, String otherwise) {
        return SafeName.of(masking.uncounted(name), otherwise);
    }

    /** Returns the first eight digits of a uuid; of its hash if it is none. */
    private static String start(String uuid) {
        return uuid.matches("[0-9a-f]{32}") ? uuid.substring(0, 8) : mark(uuid);
    }

    private static String mark(String text) {
        return Sha256.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).substring(7, 15);
    }
}
