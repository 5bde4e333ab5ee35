package dev.oddline.imports.evaluation;

import dev.oddline.imports.Draft;
import dev.oddline.imports.ExistingRecord;
import dev.oddline.imports.ExistingRecords;
import dev.oddline.imports.Fingerprint;
import dev.oddline.imports.ImportPlan;
import dev.oddline.imports.Planner;
import dev.oddline.imports.Sha256;
import dev.oddline.imports.Stamp;
import dev.oddline.imports.Unreadable;
import dev.oddline.record.Kind;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the record of an evaluation among those that are there. An evaluation is known again by its id. */
public final class EvaluationPlan {
    private final String importer;
    private final String metadata;
    private final ExistingRecords existing;
    private final Planner planner;
    private final List<Unreadable> unreadable;

    /**
     * @param importer the name of the importer, as {@code origin} states it
     * @param records those that are already in the repository
     */
    public EvaluationPlan(String importer, KnownRecords records) {
        this.importer = importer;
        this.metadata = records.metadata();
        this.existing = ExistingRecords.of(metadata, records.files(), importer);
        this.planner = new Planner(metadata);
        this.unreadable = new ArrayList<>(existing.unreadable());
    }

    /** Returns where a table of the importer stands. */
    public RepoPath table(String name) {
        return new RepoPath(metadata + "/tables/" + importer + "/" + name);
    }

    /** Adds a record that every import of this tool needs, unless one of its id is there. */
    public void addMissing(Kind kind, String id, Draft record) {
        if (!existing.isTaken(kind, id)) {
            byte[] bytes = YamlWriter.write(record.build()).getBytes(StandardCharsets.UTF_8);
            SourceFile file = new SourceFile(planner.path(kind, id, Optional.empty()), bytes);
            planner.plan(Optional.empty(), file, importer, new Stamp(Sha256.of(bytes)), List.of());
        }
    }

    /**
     * Adds the evaluation with its table, and returns what a person must still fill in; nothing where people have filled
     * in the record already, which then stays as it is.
     *
     * @param held what the tool's file holds
     * @param extra what stands under {@code extra} in the importer's name
     * @throws IOException if a record of that id is there that was not imported so
     */
    public List<String> add(EvaluationDraft draft, String held, Draft extra) throws IOException {
        String id = draft.facts().id();
        Optional<ExistingRecord> former = existing.of(Kind.EVALUATION).stream()
                .filter(record -> record.id().equals(id))
                .findFirst();
        boolean ours = former.flatMap(record -> record.text("origin", "tool"))
                .filter(importer::equals)
                .isPresent();
        if (!ours && existing.isTaken(Kind.EVALUATION, id)) {
            throw new IOException(
                    "there is an evaluation `" + id + "` already that was not imported by `oddline import " + importer
                            + "`; choose another id with --id");
        }
        Draft record = draft.record(importer);
        Stamp stamp = new Stamp(
                new Fingerprint().add(held, YamlWriter.write(record.build())).hash());
        SourceFile file = stamp.apply(planner.path(Kind.EVALUATION, id, former), record, importer, extra);
        Planner.Verdict verdict = planner.plan(
                former, file, importer, stamp, draft.segments().stream().toList());
        return switch (verdict) {
            case WRITTEN -> draft.toFillIn();
            case LEFT -> List.of();
        };
    }

    /** Returns what is to be written. */
    public ImportPlan plan() {
        return planner.plan(List.of(), unreadable);
    }
}
