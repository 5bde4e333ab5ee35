package dev.oddline.selection.round.reading;

import dev.oddline.record.SceneTable;
import dev.oddline.table.RepositoryTables;
import dev.oddline.table.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a table beside the pool says of its scenes. Of several rows of a scene the first counts. */
final class MoreOfScenes implements RepositoryTables.Reader {
    private List<String> columns = List.of();
    private final Map<String, List<String>> rows = new HashMap<>();

    @Override
    public void row(List<String> names, TableRow row) {
        columns = names;
        rows.putIfAbsent(row.cell(names.indexOf(SceneTable.SCENE_ID)).strip(), row.row());
    }

    /** Returns a cell; empty if nothing is said. */
    String cell(String sceneId, String column) {
        List<String> row = rows.getOrDefault(sceneId, List.of());
        int at = columns.indexOf(column);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }
}
