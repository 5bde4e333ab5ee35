package dev.oddline.record;

/** One YAML document under {@code metadata/}, as typed facts. */
public interface MetadataRecord {

    /** Returns what every record says of itself. */
    Heading heading();

    /** Returns the record's name among all records. */
    default RecordId id() {
        return heading().id();
    }
}
