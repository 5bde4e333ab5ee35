package dev.oddline.picture.lineage;

import java.util.List;

/**
 * What a lineage picture shows.
 *
 * @param title names the picture for who cannot see it
 * @param description says what it shows in a sentence
 * @param columns at most five, from the origin of the data to the deployment
 * @param edges between nodes of the columns; others are left out
 */
public record LineageDrawing(String title, String description, List<LineageColumn> columns, List<LineageEdge> edges) {

    static final int COLUMNS = 5;

    public LineageDrawing {
        columns = List.copyOf(columns);
        edges = List.copyOf(edges);
        if (columns.size() > COLUMNS) {
            throw new IllegalStateException(columns.size() + " columns of lineage");
        }
    }
}
