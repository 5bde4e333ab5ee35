package dev.oddline.page.view;

/**
 * A loop in progress.
 *
 * @param title linked to its page
 * @param id empty where the title is the id
 * @param steps circles and words
 */
public record LoopLine(Piece title, String id, Steps steps) {}
