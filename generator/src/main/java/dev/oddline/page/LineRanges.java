package dev.oddline.page;

import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lines of files in few characters. */
final class LineRanges {
    private LineRanges() {}

    /** Returns for each file its lines in order, neighbours together: {@code tables/a.csv:4–7, 9}. */
    static List<String> of(List<Location> rows) {
        Map<RepoPath, NavigableSet<Integer>> lines = rows.stream()
                .collect(Collectors.groupingBy(
                        Location::path,
                        TreeMap::new,
                        Collectors.mapping(row -> row.span().start().line(), Collectors.toCollection(TreeSet::new))));
        return lines.entrySet().stream()
                .map(file -> file.getKey() + ":" + String.join(", ", ranges(file.getValue())))
                .toList();
    }

    private static List<String> ranges(NavigableSet<Integer> lines) {
        List<String> ranges = new ArrayList<>();
        for (int first : lines) {
            if (!lines.contains(first - 1)) {
                int last = first;
                while (lines.contains(last + 1)) {
                    last++;
                }
                ranges.add(first == last ? Integer.toString(first) : first + "–" + last);
            }
        }
        return ranges;
    }
}
