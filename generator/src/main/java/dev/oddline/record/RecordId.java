package dev.oddline.record;

/** Names one record: an id is unique within its kind. Ordered by kind, then id. */
public record RecordId(Kind kind, String value) implements Comparable<RecordId> {

    @Override
    public int compareTo(RecordId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
