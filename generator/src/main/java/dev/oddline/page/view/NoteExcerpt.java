package dev.oddline.page.view;

/**
 * The beginning of a note about the record, or the text of a note on its own page.
 *
 * @param title name of the note and link to it; without text where the page is the note's own
 * @param text cleaned HTML
 * @param source who, when, and a link to the wiki
 */
public record NoteExcerpt(Piece title, Markup text, Phrase source) {}
