package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.table.TableGroup;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts the drives of groups of rows, which agree in the texts of a table, together by what these mean. */
final class DriveTally {
    private final SceneQuery query;
    private final Map<Key, Set<String>> drives = new TreeMap<>();

    /** @param rows the answer to {@link SceneQuery#drives()} */
    DriveTally(SceneQuery query, List<TableGroup> rows) {
        this.query = query;
        rows.forEach(this::add);
    }

    private record Key(List<Condition> conditions, String split) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::conditions, LexicalOrder.OF_CONDITIONS)
                .thenComparing(Key::split);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private void add(TableGroup rows) {
        Set<String> named = query.drives(rows);
        if (!named.isEmpty()) {
            drives.computeIfAbsent(new Key(query.conditions(rows), query.split(rows)), any -> new HashSet<>())
                    .addAll(named);
        }
    }

    DriveCounts counts() {
        return new DriveCounts(
                query.reading().wanted(),
                drives.entrySet().stream()
                        .map(e -> new DriveCounts.DriveGroup(
                                e.getKey().conditions(), e.getKey().split(), e.getValue()))
                        .toList());
    }
}
