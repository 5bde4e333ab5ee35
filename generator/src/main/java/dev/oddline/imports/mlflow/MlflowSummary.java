package dev.oddline.imports.mlflow;

import dev.oddline.imports.FileChange;
import dev.oddline.imports.ImportPlan;
import dev.oddline.imports.Unreadable;
import dev.oddline.source.HiddenCharacters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what an import did, or would do, for a terminal. */
public final class MlflowSummary {

    private MlflowSummary() {}

    /** Whether the files were written. */
    public enum Mode {
        WRITTEN,
        DRY_RUN
    }

    /** Returns the lines about an import, the last one ending in a line end. */
    public static String of(MlflowImport.Result result, List<FileChange> changes, Mode mode) {
        StringBuilder text = new StringBuilder();
        addStore(result.statistics(), text);
        text.append('\n');
        addFiles(result, changes, mode, text);
        addList("changed by hand, not updated although MLflow has something new:", paths(result.plan()), text);
        addList("could not be read, or not be carried over:", unreadable(result.plan()), text);
        return text.toString();
    }

    /** Returns a line for each run that no record holds, sorted as in the store: id, name, experiment, with tabs between. */
    public static String missing(ImportPlan plan) {
        return plan.missing().stream()
                .map(run -> HiddenCharacters.shown(run.id()) + "\t" + HiddenCharacters.shown(run.name()) + "\t"
                        + HiddenCharacters.shown(run.experiment()) + "\n")
                .collect(Collectors.joining());
    }

    private static void addStore(MlflowStatistics store, StringBuilder text) {
        String byStatus = store.runs().entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        add("experiments", Integer.toString(store.experiments()), text);
        add("runs", store.runCount() + (byStatus.isEmpty() ? "" : ": " + byStatus), text);
        add("parameters", Integer.toString(store.logged().params()), text);
        add("metrics", store.logged().series() + " series, " + store.logged().points() + " points", text);
        add("tags", Integer.toString(store.logged().tags()), text);
        add("models", Integer.toString(store.models()), text);
        if (store.deletedRuns() > 0) {
            add("deleted", store.deletedRuns() + " runs that MLflow holds as deleted are not imported", text);
        }
    }

    private static void addFiles(MlflowImport.Result result, List<FileChange> changes, Mode mode, StringBuilder text) {
        boolean written = mode == Mode.WRITTEN;
        for (FileChange change : changes) {
            switch (change.effect()) {
                case CREATED ->
                    add(written ? "wrote" : "would write", change.file().path().value(), text);
                case UPDATED ->
                    add(
                            written ? "updated" : "would update",
                            change.file().path().value(),
                            text);
                case UNCHANGED -> {}
            }
        }
        add(written ? "written" : "to write", Long.toString(count(changes, FileChange.Effect.CREATED)), text);
        add(written ? "updated" : "to update", Long.toString(count(changes, FileChange.Effect.UPDATED)), text);
        add("unchanged", Long.toString(unchanged(result.plan(), changes)), text);
        add("masked", result.statistics().maskedTexts() + " texts; `--keep-private` writes them as they are", text);
    }

    private static long unchanged(ImportPlan plan, List<FileChange> changes) {
        return count(changes, FileChange.Effect.UNCHANGED)
                + plan.same().size()
                + plan.kept().size();
    }

    private static long count(List<FileChange> changes, FileChange.Effect effect) {
        return changes.stream().filter(change -> change.effect() == effect).count();
    }

    private static List<String> paths(ImportPlan plan) {
        return plan.conflicts().stream().map(path -> path.value()).toList();
    }

    private static List<String> unreadable(ImportPlan plan) {
        return plan.unreadable().stream().map(MlflowSummary::line).toList();
    }

    /** A store may hold anything; a terminal must not obey it. */
    private static String line(Unreadable unreadable) {
        return HiddenCharacters.shown(unreadable.place()) + ": " + HiddenCharacters.shown(unreadable.reason());
    }

    private static void addList(String heading, List<String> lines, StringBuilder text) {
        if (!lines.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        }
    }

    private static void add(String label, String value, StringBuilder text) {
        text.append(String.format(Locale.ROOT, "%-13s%s%n", label, value).replace("\r", ""));
    }
}
