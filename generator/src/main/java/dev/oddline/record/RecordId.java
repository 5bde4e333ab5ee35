package dev.oddline.record;

import org.jspecify.annotations.Nullable;

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

    // Written out, as ids are the keys of most maps: what Java makes for a record is slow until it is compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordId that && kind == that.kind && value.equals(that.value);
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the hash of a constant itself differs from one process to the next
    public int hashCode() {
        return value.hashCode() * 31 + kind.ordinal();
    }

    @Override
    public String toString() {
        return value;
    }
}
