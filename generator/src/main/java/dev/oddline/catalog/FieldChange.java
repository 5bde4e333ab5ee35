package dev.oddline.catalog;

import dev.oddline.source.Span;
import java.util.Optional;

/**
 * A field that two versions of a record state differently.
 *
 * @param field its path, such as {@code metrics.val_mAP.value} or {@code inputs[1].model_id}
 * @param before what the old version says, on one line; empty if it does not mention the field
 * @param after what the new version says, on one line; empty if it does not mention the field
 * @param span where the new version says it, or where the mapping stands that no longer does
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after, Span span) {

    /** Returns the first part of the field's path: {@code metrics} for {@code metrics.val_mAP}. */
    public String topLevelField() {
        return field.split("[.\\[]", 2)[0];
    }
}
