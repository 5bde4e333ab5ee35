package dev.oddline.page.view;

import java.util.List;

/**
 * One ODD segment in a heatmap.
 *
 * @param anchor of its row in the table below; empty where it has none
 * @param state whether there is anything to show
 * @param said everything it shows, for those who hear it
 * @param faces what it shows in each layer; a layer without one shows that nothing is known
 */
public record HeatCell(String anchor, State state, String said, List<Face> faces) {

    public HeatCell {
        faces = List.copyOf(faces);
    }

    /** Whether a cell has anything to show. */
    public enum State {
        SHOWN,
        /** Outside the ODD. */
        EXCLUDED,
        /** No scene of it, and nobody asks for one. */
        NONE
    }

    /**
     * What a cell shows in one layer.
     *
     * @param layer which it is
     * @param fill its colour
     * @param hatched whether doubt is shown
     * @param mark the drawing in its corner
     * @param value the figure
     * @param n how many scenes; empty where the value is that number
     * @param bar the interval; {@link Markup#NONE} for none
     */
    public record Face(LayerName layer, Fill fill, boolean hatched, Mark mark, String value, String n, Markup bar) {

        /** Returns the same figure in another look. */
        public Face as(Fill other, Mark sign) {
            return new Face(layer, other, hatched, sign, value, n, bar);
        }
    }
}
