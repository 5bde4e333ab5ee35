package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.record.RecordId;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A record as it is written, with the references in it.
 *
 * @param root the record's mapping
 * @param references the record that is named at each place
 */
record RecordTree(YamlMapping root, Map<Span, RecordId> references) {

    /** Returns the tree of a file; empty if nothing can be made of it. */
    static Optional<RecordTree> of(CatalogEntry entry) {
        return entry.tree().map(root -> {
            Map<Span, RecordId> references = new HashMap<>();
            entry.decoded().orElseThrow().references().forEach(r -> references.put(r.span(), r.target()));
            return new RecordTree(root, references);
        });
    }

    /** Returns the record that is named at a node. */
    Optional<RecordId> reference(YamlNode node) {
        return Optional.ofNullable(references.get(node.span()));
    }
}
