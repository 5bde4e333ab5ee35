package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.Translation;
import dev.oddline.record.RecordId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the cells of a segment table, written in one edition of a taxonomy, in the words of another. */
final class Words {
    private final Taxonomy to;
    private final Optional<Taxonomy> from;
    private final Optional<Translation> translation;
    private final Map<String, Map<String, Condition>> seen = new HashMap<>();

    private Words(Taxonomy to, Optional<Taxonomy> from, Optional<Translation> translation) {
        this.to = to;
        this.from = from;
        this.translation = translation;
    }

    /**
     * Returns the words of a table.
     *
     * @param written the taxonomy that the table is written in; the other one itself where nobody says
     * @param to the taxonomy to read it in
     */
    static Words of(Taxonomies taxonomies, Optional<RecordId> written, RecordId to) {
        Taxonomy target = taxonomies.of(to).orElse(new Taxonomy(to.value(), List.of(), List.of()));
        RecordId from = written.orElse(to);
        Optional<Taxonomy> source = taxonomies.of(from);
        return new Words(target, source, taxonomies.translation(from, to));
    }

    /** Returns the attributes of the target's taxonomy that a table has a column for, in the order of the columns. */
    List<String> attributes(List<String> columns) {
        return columns.stream()
                .filter(column -> to.attribute(column).isPresent())
                .distinct()
                .toList();
    }

    /** Returns what a row says of each attribute of the target's taxonomy, in its order; unknown ones too. */
    Map<String, Condition> conditions(MetricRow row) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (OddAttribute attribute : to.attributes()) {
            String text = row.cell(attribute.id());
            conditions.put(
                    attribute.id(),
                    seen.computeIfAbsent(attribute.id(), any -> new HashMap<>())
                            .computeIfAbsent(text, t -> read(attribute, t)));
        }
        return conditions;
    }

    private Condition read(OddAttribute attribute, String text) {
        if (from.isEmpty() || translation.isEmpty()) {
            return attribute.read(text);
        }
        Optional<OddAttribute> old = from.get().attribute(attribute.id());
        return old.map(a -> translation.get().translate(attribute.id(), a.read(text)))
                .orElse(Condition.UNKNOWN);
    }
}
