package dev.oddline.record;

import dev.oddline.source.Span;

/**
 * A link as one record writes it; whether its target exists is the catalog's question.
 *
 * @param field path of the field without list positions, such as {@code inputs.dataset_version_id}
 * @param target the record that is named
 * @param role what the link means for lineage
 * @param span where the target's id is written
 */
public record Reference(String field, RecordId target, Role role, Span span) {

    /** What a link means for lineage. */
    public enum Role {
        /** This record is made from the target: the target is upstream. */
        MADE_FROM,
        /** This record takes the place of the target: listed, never lineage, but free of cycles. */
        SUCCEEDS,
        /** This record speaks of the target: listed, never lineage. */
        CONTEXT
    }
}
