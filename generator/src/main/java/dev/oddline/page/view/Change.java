package dev.oddline.page.view;

/**
 * A record that was added or changed.
 *
 * @param kind such as <em>decision</em>
 * @param record its id, linked
 * @param text what it says in a few words
 * @param when date, who
 */
public record Change(String kind, Piece record, Phrase text, Phrase when) {}
