package dev.oddline.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a table says something. */
public sealed interface ColumnSource {

    /** Returns the columns that are read, in the order of the record. */
    List<String> columns();

    /**
     * Columns that say it in words or numbers.
     *
     * @param columns one or more
     */
    record Texts(List<String> columns) implements ColumnSource {
        public Texts {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One column for each value, which says whether the scene has it.
     *
     * @param columnOf value to column, in the order of the record
     */
    record Flags(Map<String, String> columnOf) implements ColumnSource {
        public Flags {
            columnOf = Collections.unmodifiableMap(new LinkedHashMap<>(columnOf));
        }

        @Override
        public List<String> columns() {
            return List.copyOf(columnOf.values());
        }
    }
}
