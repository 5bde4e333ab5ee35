package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.AttributeColumns;
import dev.oddline.coverage.MetricRow;
import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.Translation;
import dev.oddline.record.RecordId;
import java.util.Comparator;
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
    private final Map<String, Map<List<String>, Condition>> seen = new HashMap<>();

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
    List<String> attributes(MetricRow row) {
        return to.attributes().stream()
                .map(OddAttribute::id)
                .filter(id -> row.place(id).isPresent())
                .sorted(Comparator.comparing(id -> row.place(id).orElseThrow()))
                .toList();
    }

    /** Returns what a row says of each attribute of the target's taxonomy, in its order; unknown ones too. */
    Map<String, Condition> conditions(MetricRow row) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (OddAttribute attribute : to.attributes()) {
            conditions.put(
                    attribute.id(),
                    seen.computeIfAbsent(attribute.id(), any -> new HashMap<>())
                            .computeIfAbsent(row.cells(attribute.id()), cells -> read(attribute, row, cells)));
        }
        return conditions;
    }

    /** Returns the texts that tell rows of a table apart: those of all attributes of the taxonomy that it is written in. */
    List<String> cells(MetricRow row) {
        return from.orElse(to).attributes().stream()
                .flatMap(attribute -> row.cells(attribute.id()).stream())
                .map(String::strip)
                .toList();
    }

    private Condition read(OddAttribute attribute, MetricRow row, List<String> cells) {
        if (from.isEmpty() || translation.isEmpty()) {
            return AttributeColumns.of(attribute, row.table()).read(cells);
        }
        Optional<OddAttribute> old = from.get().attribute(attribute.id());
        return old.map(a -> translation
                        .get()
                        .translate(
                                attribute.id(),
                                AttributeColumns.of(a, row.table()).read(cells)))
                .orElse(Condition.UNKNOWN);
    }
}
