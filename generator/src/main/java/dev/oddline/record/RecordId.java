package dev.oddline.record;

/** Names one record: an id is unique within its kind. Ordered by kind, then id. */
public record RecordId(Kind kind, String value) implements Comparable<RecordId> {

    /** Returns the stand-in for an id that can't be read; no record has it. */
    public static RecordId unreadable(Kind kind) {
        return new RecordId(kind, "");
    }

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
