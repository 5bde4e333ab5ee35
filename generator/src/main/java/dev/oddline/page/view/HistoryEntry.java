package dev.oddline.page.view;

/**
 * One commit that changed the record.
 *
 * @param commit its short id, linked where the repository is known
 * @param when date
 * @param author name
 * @param subject first line of its message
 */
public record HistoryEntry(Piece commit, String when, String author, String subject) {}
