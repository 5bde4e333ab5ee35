package dev.oddline.imports;

import dev.oddline.record.Kind;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides record by record what an import may write: never over what people have changed. */
public final class Planner {
    private final String metadata;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<RepoPath> same = new ArrayList<>();
    private final List<RepoPath> kept = new ArrayList<>();
    private final List<RepoPath> conflicts = new ArrayList<>();

    /**
     * @param metadata the folder of the records, such as {@code metadata}
     */
    public Planner(String metadata) {
        this.metadata = metadata;
    }

    /** What became of a record. */
    public enum Verdict {
        /** It will be as the import makes it. */
        WRITTEN,
        /** People have changed it, and it stays as it is. */
        LEFT
    }

    /** Returns where the record of an id stands: where it is now, else in the folder of its kind. */
    public RepoPath path(Kind kind, String id, Optional<ExistingRecord> former) {
        return former.map(record -> record.file().path())
                .orElseGet(() -> new RepoPath(metadata + "/" + kind.folder() + "/" + id + ".yaml"));
    }

    /**
     * Plans one record.
     *
     * @param record the record as the import makes it
     * @param source the stamp's hash of what the tool holds
     * @param attached files that the record names; written with it
     */
    public Verdict plan(
            Optional<ExistingRecord> former, SourceFile record, String tool, Stamp source, List<SourceFile> attached) {
        if (former.isEmpty() || Stamp.isUntouched(former.get())) {
            files.addAll(attached);
            if (former.filter(f -> sameText(f.file(), record)).isPresent()) {
                same.add(record.path());
            } else {
                files.add(record);
            }
            return Verdict.WRITTEN;
        }
        leave(former.get(), tool, source);
        return Verdict.LEFT;
    }

    /**
     * Plans that a record that people have changed stays as it is.
     *
     * @param source the stamp's hash of what the tool holds
     */
    public void leave(ExistingRecord former, String tool, Stamp source) {
        boolean nothingNew =
                Stamp.source(former, tool).filter(source.source()::equals).isPresent();
        (nothingNew ? kept : conflicts).add(former.file().path());
    }

    /** Returns the plan of all records until now. */
    public ImportPlan plan(List<ImportPlan.ForeignRun> missing, List<Unreadable> unreadable) {
        return new ImportPlan(files, same, kept, conflicts, missing, unreadable);
    }

    /** Line ends may have been converted on the way through git. */
    private static boolean sameText(SourceFile a, SourceFile b) {
        return text(a).equals(text(b));
    }

    private static String text(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
