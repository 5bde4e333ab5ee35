package dev.oddline.record;

import java.time.LocalDate;
import java.util.List;

/**
 * One edition of the labelling rules.
 *
 * @param classes in the order of the file
 * @param rules the rules themselves, or the address where they are
 * @param changes what is different from the edition before
 */
public record LabelPolicy(
        Heading heading,
        Stated<String> version,
        Stated<List<String>> classes,
        Stated<String> rules,
        Stated<String> changes,
        Stated<RecordId> predecessor,
        Stated<LocalDate> effectiveFrom)
        implements MetadataRecord {

    public LabelPolicy {
        classes = classes.map(List::copyOf);
    }
}
