package dev.oddline.record;

import java.util.List;
import java.util.Map;

/** A table of the team's own make, and where it says what. */
public interface MappedTable {

    /** Returns its file. */
    TableReference table();

    /** Returns what is read, an attribute or one of {@link #own}, to where it stands; the rest stands under its own name. */
    Map<String, ColumnSource> columns();

    /** Returns for each attribute what the table's words mean, where they are not the taxonomy's. */
    Map<String, Map<String, String>> values();

    /** Returns what the table says besides attributes. */
    List<String> own();

    /** Returns where something stands. */
    default ColumnSource source(String what) {
        return columns().getOrDefault(what, new ColumnSource.Texts(List.of(what)));
    }

    /** Returns what the table's words of an attribute mean, where they are not the taxonomy's. */
    default Map<String, String> meanings(String attribute) {
        return values().getOrDefault(attribute, Map.of());
    }
}
