package dev.oddline.coverage.assessment;

import dev.oddline.odd.Taxonomy;
import java.util.List;
import java.util.Map;

/** The cells of each choice of attributes, made once for all evaluations that are held against a target. */
final class CellsByAttributes {
    private final Taxonomy taxonomy;
    private final Map<String, String> fixed;
    private final Remembered<List<String>, Cells> known = new Remembered<>();

    /**
     * Returns the cells of a taxonomy.
     *
     * @param fixed values that all cells share, because the target is about nothing else
     */
    CellsByAttributes(Taxonomy taxonomy, Map<String, String> fixed) {
        this.taxonomy = taxonomy;
        this.fixed = Map.copyOf(fixed);
    }

    /** Returns the values that all cells share. */
    Map<String, String> fixed() {
        return fixed;
    }

    /** Returns the cells that some attributes part the ODD into. */
    Cells of(List<String> attributes) {
        return known.of(attributes, axes -> new Cells(taxonomy, axes, fixed));
    }
}
