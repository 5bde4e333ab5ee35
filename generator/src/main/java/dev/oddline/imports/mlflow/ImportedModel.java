package dev.oddline.imports.mlflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The weights from one run: a logged model with the versions registered of it, or a registered version without a logged
 * model.
 *
 * @param foreignId its id in MLflow: {@code m-…}, or {@code models:/NAME/VERSION}
 * @param runUuid the run that made it
 * @param address where its files are, as MLflow writes it
 * @param registrations by name, then version
 */
record ImportedModel(
        String foreignId,
        String runUuid,
        String address,
        Optional<LoggedModel> logged,
        List<Registration> registrations) {

    ImportedModel {
        registrations = registrations.stream()
                .sorted(Comparator.comparing(Registration::name)
                        .thenComparingLong(r -> r.version().number()))
                .toList();
    }

    /**
     * A version in the registry.
     *
     * @param name of the registered model
     * @param aliases that point at this version, sorted
     */
    record Registration(String name, RegisteredModel.Version version, List<String> aliases) {}

    /** What a store's models come to. */
    record Found(List<ImportedModel> models, List<Registration> withoutRun) {}

    /** Returns the models of a store, and the registered versions of which nobody knows the run. */
    static Found in(MlflowContents contents) {
        Map<String, List<Registration>> ofLogged = new HashMap<>();
        List<Registration> others = new ArrayList<>();
        List<LoggedModel> logged = contents.experiments().stream()
                .flatMap(e -> e.models().stream())
                .filter(model -> model.sourceRun().isPresent())
                .toList();
        for (Registration registration : registrations(contents.registry())) {
            String source = registration.version().source().orElse("");
            Optional<String> loggedId = logged.stream()
                    .map(LoggedModel::id)
                    .filter(id -> source.equals("models:/" + id))
                    .findFirst();
            loggedId.ifPresentOrElse(
                    id -> ofLogged.computeIfAbsent(id, i -> new ArrayList<>()).add(registration),
                    () -> others.add(registration));
        }
        List<ImportedModel> models = new ArrayList<>();
        for (LoggedModel model : logged) {
            models.add(new ImportedModel(
                    model.id(),
                    model.sourceRun().orElseThrow(),
                    model.artifactUri(),
                    Optional.of(model),
                    ofLogged.getOrDefault(model.id(), List.of())));
        }
        List<Registration> withoutRun = new ArrayList<>();
        for (Registration other : others) {
            other.version()
                    .runUuid()
                    .ifPresentOrElse(run -> models.add(registered(other, run)), () -> withoutRun.add(other));
        }
        return new Found(models, withoutRun);
    }

    /** Returns the registration whose name and stage stand in the record: the highest version of the last name. */
    Optional<Registration> newest() {
        return registrations.isEmpty() ? Optional.empty() : Optional.of(registrations.get(registrations.size() - 1));
    }

    /** Returns what people call it. */
    String title() {
        return newest().map(r -> r.name() + " " + r.version().number())
                .or(() -> logged.map(LoggedModel::name))
                .orElse(foreignId);
    }

    Optional<Instant> created() {
        return logged.flatMap(LoggedModel::created)
                .or(() -> newest().flatMap(r -> r.version().created()));
    }

    private static ImportedModel registered(Registration registration, String run) {
        return new ImportedModel(
                "models:/" + registration.name() + "/" + registration.version().number(),
                run,
                registration.version().source().orElse(""),
                Optional.empty(),
                List.of(registration));
    }

    private static List<Registration> registrations(List<RegisteredModel> registry) {
        List<Registration> registrations = new ArrayList<>();
        for (RegisteredModel model : registry) {
            for (RegisteredModel.Version version : model.versions()) {
                List<String> aliases = model.aliases().entrySet().stream()
                        .filter(alias -> alias.getValue().equals(Long.toString(version.number())))
                        .map(Map.Entry::getKey)
                        .toList();
                registrations.add(new Registration(model.name(), version, aliases));
            }
        }
        return registrations;
    }
}
