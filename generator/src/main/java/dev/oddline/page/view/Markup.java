package dev.oddline.page.view;

import dev.oddline.picture.svg.Svg;

/**
 * HTML or SVG that our own code wrote or cleaned, put into the page as it is.
 *
 * @param html a well-formed fragment; empty for nothing
 */
public record Markup(String html) {

    /** Nothing. */
    public static final Markup NONE = new Markup("");

    /** Returns a drawing as it goes into a page. */
    public static Markup of(Svg drawing) {
        return new Markup(drawing.text());
    }
}
