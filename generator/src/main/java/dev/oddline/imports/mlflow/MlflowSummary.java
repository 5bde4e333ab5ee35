package dev.oddline.imports.mlflow;

import dev.oddline.imports.FileChange;
import dev.oddline.imports.ImportPlan;
import dev.oddline.imports.ImportSummary;
import dev.oddline.source.HiddenCharacters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what an import did, or would do, for a terminal. */
public final class MlflowSummary {

    private MlflowSummary() {}

    /** Returns the lines about an import, the last one ending in a line end. */
    public static String of(MlflowImport.Result result, List<FileChange> changes, ImportSummary.Mode mode) {
        ImportSummary summary = new ImportSummary();
        addStore(result.statistics(), summary);
        return summary.gap()
                .files(result.plan(), changes, mode)
                .line("masked", result.statistics().maskedTexts() + " texts; `--keep-private` writes them as they are")
                .left(result.plan(), "MLflow")
                .toString();
    }

    /** Returns a line for each run that no record holds, sorted as in the store: id, name, experiment, with tabs between. */
    public static String missing(ImportPlan plan) {
        return plan.missing().stream()
                .map(run -> HiddenCharacters.shown(run.id()) + "\t" + HiddenCharacters.shown(run.name()) + "\t"
                        + HiddenCharacters.shown(run.experiment()) + "\n")
                .collect(Collectors.joining());
    }

    private static void addStore(MlflowStatistics store, ImportSummary summary) {
        String byStatus = store.runs().entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        summary.line("experiments", Integer.toString(store.experiments()))
                .line("runs", store.runCount() + (byStatus.isEmpty() ? "" : ": " + byStatus))
                .line("parameters", Integer.toString(store.logged().params()))
                .line(
                        "metrics",
                        store.logged().series() + " series, " + store.logged().points() + " points")
                .line("tags", Integer.toString(store.logged().tags()))
                .line("models", Integer.toString(store.models()));
        if (store.deletedRuns() > 0) {
            summary.line("deleted", store.deletedRuns() + " runs that MLflow holds as deleted are not imported");
        }
    }
}
