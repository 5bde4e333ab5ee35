package dev.oddline.page.view;

/**
 * A record that a landing touched.
 *
 * @param kind such as <em>dataset version</em>
 * @param record its id, linked if it has a page, its title, and what is to be said of it
 * @param more says how many further fields differ; empty where {@code record} names all
 * @param rest those further fields
 */
public record LandedLine(String kind, Phrase record, String more, Phrase rest) {}
