package dev.oddline.page.view;

import java.util.List;

/**
 * A section of small plots.
 *
 * @param anchor fragment that leads here, unique on the page
 * @param remark follows the heading
 * @param plots none for no section
 * @param rest further ones, which unfold
 * @param caption what holds for all of them
 */
public record Plots(String anchor, String title, String remark, List<Curve> plots, List<Curve> rest, Phrase caption) {

    /** No section. */
    public static final Plots NONE = new Plots("", "", "", List.of(), List.of(), Phrase.NONE);

    public Plots {
        plots = List.copyOf(plots);
        rest = List.copyOf(rest);
    }
}
