package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.SceneTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which columns of a scene table say what.
 *
 * @param table where the record says so
 * @param attributes one for each attribute of the taxonomy, in its order
 */
public record SceneColumns(SceneTable table, Taxonomy taxonomy, List<AttributeColumns> attributes) {

    public SceneColumns {
        attributes = List.copyOf(attributes);
    }

    /** Returns the columns of a scene table whose conditions are in the words of a taxonomy. */
    public static SceneColumns of(SceneTable table, Taxonomy taxonomy) {
        return new SceneColumns(
                table,
                taxonomy,
                taxonomy.attributes().stream()
                        .map(attribute -> AttributeColumns.of(attribute, table))
                        .toList());
    }

    /** Returns the columns of something that is not an attribute, such as {@link SceneTable#SCENE_ID}. */
    public List<String> of(String what) {
        return table.source(what).columns();
    }

    /** Returns the columns of all attributes, one attribute after the other. */
    public List<String> ofConditions() {
        return attributes.stream().flatMap(a -> a.source().columns().stream()).toList();
    }

    /**
     * Returns what a row says of each attribute.
     *
     * @param cells one for each column of {@link #ofConditions}
     */
    public List<Condition> conditions(List<String> cells) {
        List<Condition> conditions = new ArrayList<>();
        int at = 0;
        for (AttributeColumns attribute : attributes) {
            int end = at + attribute.source().columns().size();
            conditions.add(attribute.read(cells.subList(at, end)));
            at = end;
        }
        return conditions;
    }
}
