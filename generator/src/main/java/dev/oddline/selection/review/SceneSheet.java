package dev.oddline.selection.review;

import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import java.util.List;
import java.util.OptionalInt;

/**
 * The scenes of a sampling round or the members of a cluster in one table, with what its other tables tell of them.
 *
 * @param record file of the round or cluster
 * @param columns the ids first, then the columns of its own table, of the pool, of review and of labelling
 * @param scenes {@code [scene][column]} in the order of its own table
 * @param notChosen scenes of the pool that were not chosen; none of a cluster
 * @param unread tables whose columns are missing for it
 */
public record SceneSheet(
        RecordId subject,
        RepoPath record,
        List<SheetColumn> columns,
        List<List<String>> scenes,
        NotChosen notChosen,
        List<UnreadSheetTable> unread) {

    public SceneSheet {
        columns = List.copyOf(columns);
        scenes = scenes.stream().map(List::copyOf).toList();
        unread = List.copyOf(unread);
    }

    /** Returns the place of a column, from 0. */
    public OptionalInt column(String name, SheetColumn.Source source) {
        int at = columns.indexOf(new SheetColumn(name, source));
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }
}
