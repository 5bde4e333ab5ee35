package dev.oddline.coverage.comparison;

import dev.oddline.record.RecordId;
import java.util.Optional;

/**
 * A dataset version beside one of those it was made from.
 *
 * @param difference the version minus its parent, a segment being one value of one attribute; empty where they are not
 *     comparable: one has no record or no scene table that can be read, or no taxonomy has words for both
 */
public record ParentDifference(RecordId dataset, RecordId parent, Optional<DatasetDifference> difference) {}
