package dev.oddline.decode;

import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Reference;
import dev.oddline.record.TableReference;
import java.util.List;

/**
 * What one file states.
 *
 * @param references in the order of the file
 * @param tables every table that the record names, in the order of the file
 */
public record DecodedRecord(MetadataRecord record, List<Reference> references, List<TableReference> tables) {

    public DecodedRecord {
        references = List.copyOf(references);
        tables = List.copyOf(tables);
    }
}
