package dev.oddline.coverage;

import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the texts of a row say of each attribute of the wanted taxonomy. Many rows say the same, so it is understood once. For
 * several threads.
 */
final class UnderstoodTexts {
    /** Numbers that are no values may differ in every row: more are understood each time anew. */
    private static final int MOST_TEXTS = 20_000;

    private final SceneColumns columns;
    private final Taxonomy wanted;
    private final Translation translation;
    private final Map<List<String>, List<Condition>> known = new ConcurrentHashMap<>();

    UnderstoodTexts(SceneColumns columns, Taxonomy wanted, Translation translation) {
        this.columns = columns;
        this.wanted = wanted;
        this.translation = translation;
    }

    /**
     * Returns what a row says, one condition for each attribute of the wanted taxonomy.
     *
     * @param cells one for each column of {@link SceneColumns#ofConditions}
     */
    List<Condition> of(List<String> cells) {
        List<Condition> before = known.get(cells);
        if (before != null) {
            return before;
        }
        List<Condition> conditions = translated(columns.conditions(cells));
        if (known.size() < MOST_TEXTS) {
            known.put(List.copyOf(cells), conditions);
        }
        return conditions;
    }

    private List<Condition> translated(List<Condition> written) {
        List<OddAttribute> old = columns.taxonomy().attributes();
        List<Condition> conditions = new ArrayList<>();
        for (OddAttribute attribute : wanted.attributes()) {
            Condition condition = Condition.UNKNOWN;
            for (int i = 0; i < old.size(); i++) {
                if (old.get(i).id().equals(attribute.id())) {
                    condition = translation.translate(attribute.id(), written.get(i));
                }
            }
            conditions.add(condition);
        }
        return List.copyOf(conditions);
    }
}
