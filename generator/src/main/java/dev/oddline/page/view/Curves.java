package dev.oddline.page.view;

import java.util.List;

/**
 * The histories of a run's metrics.
 *
 * @param remark follows the heading: number of points, the table they come from
 * @param plots one per metric; empty for no section
 */
public record Curves(Phrase remark, List<Curve> plots) {

    /** No section. */
    public static final Curves NONE = new Curves(Phrase.NONE, List.of());

    public Curves {
        plots = List.copyOf(plots);
    }
}
