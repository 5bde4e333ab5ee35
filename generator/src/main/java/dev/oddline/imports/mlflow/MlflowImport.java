package dev.oddline.imports.mlflow;

import dev.oddline.imports.Draft;
import dev.oddline.imports.ExistingRecord;
import dev.oddline.imports.ExistingRecords;
import dev.oddline.imports.ImportPlan;
import dev.oddline.imports.Masking;
import dev.oddline.imports.Planner;
import dev.oddline.imports.Sha256;
import dev.oddline.imports.Unreadable;
import dev.oddline.record.Kind;
import dev.oddline.record.Stated;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what an MLflow store holds into records. Nothing is read or written here: store in, plan out. */
public final class MlflowImport {
    private final MlflowContents contents;
    private final MlflowOptions options;
    private final ExistingRecords existing;
    private final Set<RepoPath> editedNotes;
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final Texts texts;
    private final Names names;
    private final Planner planner;

    private MlflowImport(MlflowContents contents, Collection<SourceFile> files, MlflowOptions options) {
        this.contents = contents;
        this.options = options;
        this.existing = ExistingRecords.of(options.metadata(), files, Names.TOOL);
        this.editedNotes = EditedNotes.among(existing.of(Kind.NOTE), files);
        Masking masking = new Masking(options.extent(), users(contents));
        this.texts = new Texts(masking, unreadable);
        this.names = new Names(existing, masking, contents.experiments());
        this.planner = new Planner(options.metadata());
    }

    /**
     * An import before it is written.
     *
     * @param statistics how much the store holds
     */
    public record Result(ImportPlan plan, MlflowStatistics statistics) {}

    /**
     * Returns what an import makes of a store.
     *
     * @param files the records that are already in the repository, with the Markdown beside notes
     */
    public static Result plan(MlflowContents contents, Collection<SourceFile> files, MlflowOptions options) {
        return new MlflowImport(contents, files, options).run();
    }

    private Result run() {
        unreadable.addAll(contents.unreadable());
        unreadable.addAll(existing.unreadable());
        List<ImportPlan.ForeignRun> missing = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MlflowExperiment experiment : contents.experiments()) {
            if (experiment.runs().isEmpty()) {
                continue;
            }
            String experimentId = planExperiment(experiment);
            for (MlflowRun run : experiment.runs()) {
                if (!seen.add(run.uuid())) {
                    unreadable.add(new Unreadable("run " + run.uuid(), "stands twice in the store"));
                    continue;
                }
                if (existing.from(Kind.RUN, run.uuid()).isEmpty()) {
                    missing.add(new ImportPlan.ForeignRun(run.uuid(), run.name(), experiment.name()));
                }
                planRun(experiment, experimentId, run);
            }
        }
        planModels();
        ImportPlan plan = planner.plan(missing, unreadable);
        return new Result(plan, MlflowStatistics.of(contents, texts.masking().count()));
    }

    /** Returns the id of the experiment's record. */
    private String planExperiment(MlflowExperiment experiment) {
        Set<String> usedByRuns = experiment.runs().stream()
                .flatMap(run -> existing.from(Kind.RUN, run.uuid()).stream())
                .flatMap(run -> run.text("experiment_id").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        String address =
                experiment.artifactUri().map(texts.masking()::uncounted).orElse("");
        Optional<ExistingRecord> former = existing.of(Kind.EXPERIMENT).stream()
                .filter(record -> record.isFrom(Names.TOOL, experiment.id()))
                .filter(record -> usedByRuns.contains(record.id())
                        || record.text("origin", "uri").orElse("").equals(address))
                .max(Comparator.comparing(record -> usedByRuns.contains(record.id())));
        if (former.isEmpty() && usedByRuns.size() == 1) {
            // Somebody has put the runs into an experiment of the team's own.
            return usedByRuns.iterator().next();
        }
        String id = former.map(ExistingRecord::id).orElseGet(() -> names.experiment(experiment));
        ExperimentDraft draft = new ExperimentDraft(experiment, texts);
        RepoPath path = planner.path(Kind.EXPERIMENT, id, former);
        SourceFile file = draft.stamp().apply(path, draft.record(id), Names.TOOL, draft.extra());
        planner.plan(former, file, Names.TOOL, draft.stamp(), List.of());
        return id;
    }

    private void planRun(MlflowExperiment experiment, String experimentId, MlflowRun run) {
        Optional<ExistingRecord> former = existing.from(Kind.RUN, run.uuid());
        String id = names.run(run.uuid()).orElseThrow();
        Optional<String> parent = run.tag(MlflowTags.PARENT_RUN).flatMap(names::run);
        RunDraft draft = new RunDraft(run, texts);
        List<SourceFile> tables = new ArrayList<>();
        Optional<Draft> curves = Optional.empty();
        if (!run.facts().metrics().isEmpty()) {
            SourceFile table = CurvesTable.of(
                    options.metadata() + "/tables/mlflow/" + id + "-curves",
                    run.facts().metrics());
            tables.add(table);
            curves =
                    Optional.of(new Draft().text("table", table.path().value()).text("hash", Sha256.of(table.bytes())));
        }
        SourceFile file = draft.stamp()
                .apply(
                        planner.path(Kind.RUN, id, former),
                        draft.record(
                                new RunDraft.Place(
                                        id,
                                        former.flatMap(f -> f.text("experiment_id"))
                                                .orElse(experimentId),
                                        experiment.id(),
                                        parent),
                                dataset(run, former),
                                curves),
                        Names.TOOL,
                        draft.extra(parent.isPresent()));
        if (file.bytes().length > YamlReader.MAX_RECORD_BYTES) {
            unreadable.add(new Unreadable("run " + run.uuid(), "its record would be larger than a record may be"));
            return;
        }
        if (planner.plan(former, file, Names.TOOL, draft.stamp(), tables) == Planner.Verdict.WRITTEN) {
            run.tag(MlflowTags.NOTE).ifPresent(note -> planNote(run, id, note));
        }
    }

    /** A dataset version that an earlier import was told is not forgotten when this one isn't. */
    private Stated<String> dataset(MlflowRun run, Optional<ExistingRecord> former) {
        Stated<String> now = options.datasets().of(run);
        Optional<String> before = former.flatMap(f -> f.text("dataset_version_id"));
        return now.isGiven() || before.isEmpty() ? now : new Stated.Given<>(before.get(), Span.START);
    }

    private void planNote(MlflowRun run, String runId, String text) {
        Optional<ExistingRecord> former = existing.from(Kind.NOTE, run.uuid());
        String id = former.map(ExistingRecord::id).orElseGet(() -> names.note(runId, run.uuid()));
        RepoPath path = planner.path(Kind.NOTE, id, former);
        NoteDraft draft = new NoteDraft(run, text);
        byte[] markdown = NoteDraft.markdown(text, texts.masking());
        SourceFile file = draft.stamp().apply(path, draft.record(id, runId), Names.TOOL, NoteDraft.extra(markdown));
        SourceFile beside = new SourceFile(path.sibling(id + ".md").orElseThrow(), markdown);
        if (editedNotes.contains(beside.path())) {
            planner.leave(former.orElseThrow(), Names.TOOL, draft.stamp());
        } else {
            planner.plan(former, file, Names.TOOL, draft.stamp(), List.of(beside));
        }
    }

    private void planModels() {
        ImportedModel.Found found = ImportedModel.in(contents);
        found.withoutRun()
                .forEach(version -> unreadable.add(new Unreadable(
                        "model " + version.name() + "/" + version.version().number(),
                        "left out: it names no run, and a model record needs one")));
        for (ImportedModel model : found.models()) {
            names.run(model.runUuid())
                    .ifPresentOrElse(
                            run -> planModel(model, run),
                            () -> unreadable.add(new Unreadable(
                                    "model " + model.foreignId(),
                                    "left out: its run `" + model.runUuid() + "` is not in the store")));
        }
    }

    private void planModel(ImportedModel model, String runId) {
        Optional<ExistingRecord> former = existing.of(Kind.MODEL).stream()
                .filter(record -> record.isFrom(Names.TOOL, model.foreignId()))
                .filter(record -> record.text("run_id").filter(runId::equals).isPresent())
                .findFirst();
        Function<ImportedModel, String> newId = m -> m.logged()
                .map(names::model)
                .orElseGet(() ->
                        m.newest().map(r -> names.model(r.name(), r.version())).orElseThrow());
        String id = former.map(ExistingRecord::id).orElseGet(() -> newId.apply(model));
        ModelDraft draft = new ModelDraft(model, texts);
        SourceFile file = draft.stamp()
                .apply(planner.path(Kind.MODEL, id, former), draft.record(id, runId), Names.TOOL, draft.extra());
        planner.plan(former, file, Names.TOOL, draft.stamp(), List.of());
    }

    private static Set<String> users(MlflowContents contents) {
        return contents.runs().stream()
                .flatMap(run -> Stream.concat(run.user().stream(), run.tag(MlflowTags.USER).stream()))
                .collect(Collectors.toSet());
    }
}
