package dev.oddline.catalog;

import dev.oddline.git.GitId;
import dev.oddline.git.LandedFile;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import java.util.List;
import java.util.Optional;

/**
 * What a landing did to one record. Ordered by what was done, then the record.
 *
 * @param id that the record states today; of one that is gone, the name of its file
 * @param path where it stood after the landing, or before it if it was removed
 * @param what happened
 * @param replaced the records whose place it took; empty unless replaced something
 * @param before its content until then; empty if there was none, or if that is not known
 * @param after its content since; empty if it was removed
 */
public record LandedRecord(
        RecordId id, RepoPath path, What what, List<RecordId> replaced, Optional<GitId> before, Optional<GitId> after)
        implements Comparable<LandedRecord> {

    public LandedRecord {
        replaced = List.copyOf(replaced);
    }

    /** What happened to a record, in the order in which it is told. */
    public enum What {
        /** It is new and takes the place of nothing. */
        ADDED,
        /** It is new and says whose place it takes. */
        REPLACING,
        CHANGED,
        /** Its file lies elsewhere now; it may differ as well. */
        MOVED,
        REMOVED
    }

    static LandedRecord of(RecordId id, LandedFile file, What what, List<RecordId> replaced) {
        return new LandedRecord(
                id,
                file.file().path(),
                what,
                replaced,
                file.before(),
                file.file().content());
    }

    @Override
    public int compareTo(LandedRecord other) {
        int byWhat = what.compareTo(other.what);
        int byId = byWhat != 0 ? byWhat : id.compareTo(other.id);
        return byId != 0 ? byId : path.compareTo(other.path);
    }
}
