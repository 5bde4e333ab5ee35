package dev.oddline.page.view;

/**
 * A record that another mentions.
 *
 * @param record its id or title, linked where it has a page
 * @param fact one fact about it; empty for none
 * @param missing whether it is only named, so that its record is missing
 */
public record LinkedRecord(Piece record, String fact, boolean missing) {}
