package dev.oddline.selection.policy;

import dev.oddline.coverage.AttributeColumns;
import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.ColumnSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether scenes of a pool lie in a segment, by what their rows say; what was answered once is known. */
public final class SegmentMembership {
    private final SegmentQuery segment;
    private final Taxonomy taxonomy;
    private final List<String> attributes;
    private final Map<List<String>, Boolean> known = new HashMap<>();

    /**
     * Returns the membership in a segment.
     *
     * @param taxonomy has all attributes of the segment
     */
    public SegmentMembership(SegmentQuery segment, Taxonomy taxonomy) {
        this.segment = segment;
        this.taxonomy = taxonomy;
        this.attributes = segment.attributes();
    }

    /** Returns the columns that say it, each named by an attribute. */
    public List<String> columns() {
        return attributes;
    }

    /**
     * Returns whether a scene certainly lies in the segment.
     *
     * @param cells one for each of the columns
     */
    public boolean isIn(List<String> cells) {
        return known.computeIfAbsent(cells, this::membership);
    }

    private boolean membership(List<String> cells) {
        Map<String, Condition> conditions = new HashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            OddAttribute attribute = taxonomy.attribute(attributes.get(i)).orElseThrow();
            ColumnSource source = new ColumnSource.Texts(List.of(attribute.id()));
            conditions.put(
                    attribute.id(), new AttributeColumns(attribute, source, Map.of()).read(List.of(cells.get(i))));
        }
        return segment.of(taxonomy, conditions) == Membership.IN;
    }
}
