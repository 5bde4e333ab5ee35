package dev.oddline.decode;

import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Reference;
import java.util.List;

/**
 * What one file states.
 *
 * @param references in the order of the file
 */
public record DecodedRecord(MetadataRecord record, List<Reference> references) {

    public DecodedRecord {
        references = List.copyOf(references);
    }
}
