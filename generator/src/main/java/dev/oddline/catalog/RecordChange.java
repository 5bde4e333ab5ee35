package dev.oddline.catalog;

import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import java.util.List;

/**
 * A record that is new, differs or is gone.
 *
 * @param path where it stands; where it stood if it was removed
 * @param fields what differs, in the order of the file; empty unless changed, and also if only comments or layout differ or a
 *     version can't be read
 */
public record RecordChange(RecordId id, RepoPath path, What what, List<FieldChange> fields) {

    public RecordChange {
        fields = List.copyOf(fields);
    }

    /** What happened to a record. */
    public enum What {
        NEW,
        CHANGED,
        REMOVED
    }
}
