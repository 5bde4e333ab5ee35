package dev.oddline.page.view;

/**
 * A heatmap in small, with what it says.
 *
 * @param said how many segments miss what, with a link to the whole
 * @param picture the verdicts, in the order of the whole
 */
public record CoverageExcerpt(Phrase said, Markup picture) {}
