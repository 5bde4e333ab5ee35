package dev.oddline.imports.mlflow;

import dev.oddline.imports.Draft;
import dev.oddline.imports.Fingerprint;
import dev.oddline.imports.Masking;
import dev.oddline.imports.Stamp;
import dev.oddline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a model record of {@link ImportedModel}. */
record ModelDraft(ImportedModel model, Texts texts) {

    /** Returns all fields but {@code extra}. */
    Draft record(String modelId, String runId) {
        Masking masking = texts.masking();
        Optional<ImportedModel.Registration> newest = model.newest();
        Draft draft = new Draft()
                .text("model_id", modelId)
                .text("title", masking.text(model.title()))
                .text(
                        "description",
                        newest.flatMap(n -> n.version().description())
                                .flatMap(text -> texts.of("description", text, place())))
                .text("run_id", runId);
        draft.mapping("artifact", artifact())
                .text("stage", newest.flatMap(n -> n.version().stage()).flatMap(ModelDraft::stage))
                .list(
                        "aliases",
                        newest.map(n -> n.aliases().stream()
                                        .map(masking::text)
                                        .map(Draft::textNode)
                                        .toList())
                                .orElse(List.of()))
                .text(
                        "registered_name",
                        newest.map(n -> n.name()).filter(n -> !n.isBlank()).map(masking::text))
                .text("version", newest.map(n -> Long.toString(n.version().number())))
                .plain("created_at", texts.moment(model.created(), place() + " creation"));
        return draft.mapping("origin", new Draft().text("tool", Names.TOOL).text("id", model.foreignId()))
                .texts("tags", texts.of(tags(false), place()));
    }

    /** Returns what has no field of its own in a model record. */
    Draft extra() {
        Draft extra = new Draft();
        model.logged()
                .ifPresent(logged -> extra.text("type", logged.type())
                        .texts("params", texts.of(logged.facts().params(), place()))
                        .list("metrics", metrics(logged)));
        if (model.registrations().size() > 1) {
            extra.list(
                    "registered_versions",
                    model.registrations().stream()
                            .map(r -> Draft.textNode(texts.masking()
                                    .text(r.name() + "/" + r.version().number())))
                            .toList());
        }
        return extra.texts("tags", texts.of(tags(true), place()));
    }

    Stamp stamp() {
        Fingerprint print = new Fingerprint().add(model.foreignId(), model.address(), model.created());
        model.logged().ifPresent(logged -> {
            print.add(logged.name(), logged.type()).add(logged.facts().params());
            print.add(logged.facts().tags());
            logged.facts()
                    .metrics()
                    .forEach(m -> print.add(
                            m.metric(), m.point().step(), m.point().value().text(), m.dataset()));
        });
        for (ImportedModel.Registration registration : model.registrations()) {
            print.add(
                    registration.name(),
                    registration.version().number(),
                    registration.version().stage());
            print.add(registration.version().description(), registration.aliases());
            print.add(registration.version().tags());
        }
        return new Stamp(print.hash());
    }

    private Draft artifact() {
        Draft artifact = new Draft();
        String masked = texts.masking().text(model.address());
        Optional<String> uri = StorageUri.of(masked);
        if (uri.isPresent()) {
            artifact.text("uri", uri);
        } else {
            artifact.unknown(
                    "uri",
                    masked.isBlank()
                            ? "MLflow recorded no address of the model"
                            : "MLflow recorded `" + masked + "`, which is no complete address");
        }
        return artifact.unknown("hash", "MLflow records no hash of a model's files");
    }

    private static List<YamlNode> metrics(LoggedModel logged) {
        List<YamlNode> metrics = new ArrayList<>();
        for (LoggedModel.Measured measured : logged.facts().metrics()) {
            metrics.add(new Draft()
                    .text("metric", measured.metric())
                    .plain("value", measured.point().value().yaml())
                    .plain("step", Long.toString(measured.point().step()))
                    .text("dataset", measured.dataset())
                    .build());
        }
        return metrics;
    }

    private SortedMap<String, String> tags(boolean mlflows) {
        SortedMap<String, String> tags = new TreeMap<>();
        model.logged().ifPresent(logged -> tags.putAll(logged.facts().tags()));
        model.newest().ifPresent(newest -> tags.putAll(newest.version().tags()));
        tags.entrySet().removeIf(tag -> TagPlace.isOwn(tag) == mlflows);
        return tags;
    }

    private String place() {
        return "model " + model.foreignId();
    }

    private static Optional<String> stage(String stage) {
        return switch (stage) {
            case "Production" -> Optional.of("released");
            case "Staging" -> Optional.of("candidate");
            case "Archived" -> Optional.of("archived");
            default -> Optional.empty();
        };
    }
}
