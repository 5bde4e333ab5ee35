package dev.oddline.page.view;

import java.util.List;

/**
 * The five steps of a loop.
 *
 * @param circles drawn
 * @param said where it stands, in words
 * @param steps all five; empty where a page only shows the circles
 */
public record Steps(Markup circles, Phrase said, List<Step> steps) {

    /** No section. */
    public static final Steps NONE = new Steps(Markup.NONE, Phrase.NONE, List.of());

    public Steps {
        steps = List.copyOf(steps);
    }
}
