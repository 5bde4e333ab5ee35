package dev.oddline.coverage.assessment;

import dev.oddline.odd.OddSegment;
import dev.oddline.record.OddValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The segments that conditions in a record stand for. */
public final class Segments {
    private Segments() {}

    /** Returns one segment for each combination of the values, of which any fits; the whole ODD where there are none. */
    public static List<OddSegment> of(OddValues values) {
        List<Map<String, String>> partial = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, List<String>> attribute : values.byAttribute().entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> one : partial) {
                for (String value : attribute.getValue()) {
                    Map<String, String> more = new TreeMap<>(one);
                    more.put(attribute.getKey(), value);
                    longer.add(more);
                }
            }
            partial = longer;
        }
        return partial.stream().map(OddSegment::new).toList();
    }
}
