package dev.oddline.selection.round.reading;

import java.util.List;
import java.util.Set;

/**
 * The choice of a round as its table says it.
 *
 * @param ids of the chosen scenes in the order of their ranks, of the table where it has none; each once
 * @param repeated rows that name a scene again
 * @param columns names of the table's columns
 */
public record ChosenTable(List<String> ids, long repeated, Set<String> columns) {

    public ChosenTable {
        ids = List.copyOf(ids);
        columns = Set.copyOf(columns);
    }
}
