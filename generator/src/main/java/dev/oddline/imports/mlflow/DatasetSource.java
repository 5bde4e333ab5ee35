package dev.oddline.imports.mlflow;

import dev.oddline.record.Stated;
import dev.oddline.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says which dataset version a run was trained on.
 *
 * @param place where a run names its data; empty if nobody said where
 * @param ids from what a run says (a value, a dataset's name, or {@code name@digest}) to a dataset version id; what is
 *     not in it is taken as the id itself
 */
public record DatasetSource(Optional<Place> place, Map<String, String> ids) {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,127}";

    public DatasetSource {
        ids = java.util.Collections.unmodifiableMap(new TreeMap<>(ids));
    }

    /** Returns the source that knows nothing. */
    public static DatasetSource unknown() {
        return new DatasetSource(Optional.empty(), Map.of());
    }

    /**
     * Where a run names its data.
     *
     * @param name of the parameter or tag, the context of the input, or the id itself
     */
    public record Place(Where where, String name) {

        /** The things that can name data. */
        public enum Where {
            PARAM,
            TAG,
            INPUT,
            FIXED
        }

        /** Returns the place written {@code param:NAME}, {@code tag:NAME}, {@code input:CONTEXT} or {@code fixed:ID}. */
        public static Optional<Place> parse(String written) {
            int colon = written.indexOf(':');
            if (colon < 1 || colon == written.length() - 1) {
                return Optional.empty();
            }
            return Arrays.stream(Where.values())
                    .filter(w -> w.name().toLowerCase(Locale.ROOT).equals(written.substring(0, colon)))
                    .findFirst()
                    .map(w -> new Place(w, written.substring(colon + 1)));
        }
    }

    /** Returns the id of the dataset version a run was trained on, or why it is unknown. */
    Stated<String> of(MlflowRun run) {
        if (place.isEmpty()) {
            return ids.isEmpty()
                    ? unknown("MLflow names no dataset version; `--dataset-from` or `--mapping` says where it stands")
                    : ofInputs(run.facts().inputs(), "the run has no dataset input that the mapping names");
        }
        String name = place.get().name();
        return switch (place.get().where()) {
            case FIXED -> id(name, "`" + name + "`");
            case PARAM -> ofText(run.facts().params().get(name), "parameter `" + name + "`");
            case TAG -> ofText(run.facts().tags().get(name), "tag `" + name + "`");
            case INPUT ->
                ofInputs(
                        run.facts().inputs().stream()
                                .filter(input ->
                                        input.context().filter(name::equals).isPresent())
                                .toList(),
                        "the run has no dataset input with the context `" + name + "`");
        };
    }

    private Stated<String> ofText(@org.jspecify.annotations.Nullable String text, String what) {
        return text == null || text.isBlank() ? unknown("the run has no " + what) : id(text.strip(), what);
    }

    private Stated<String> ofInputs(List<DatasetInput> inputs, String otherwise) {
        for (DatasetInput input : inputs) {
            for (String named : List.of(input.alias(), input.name())) {
                if (ids.containsKey(named)) {
                    return id(named, "the mapping of `" + named + "`");
                }
            }
        }
        if (inputs.isEmpty() || place.isEmpty()) {
            return unknown(otherwise);
        }
        DatasetInput first = inputs.get(0);
        String made = first.digest().isEmpty() ? first.name() : first.name() + "-" + first.digest();
        return id(made, "dataset input `" + first.alias() + "`");
    }

    private Stated<String> id(String named, String what) {
        String id = ids.getOrDefault(named, named);
        return id.matches(ID)
                ? new Stated.Given<>(id, Span.START)
                : unknown(what + " does not spell a dataset version id; `--mapping` can say which it means");
    }

    private static Stated<String> unknown(String reason) {
        return new Stated.Unknown<>(reason, Span.START);
    }
}
