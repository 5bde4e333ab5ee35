package dev.oddline.page.view;

/**
 * A state beside the kind of a record, such as <em>finished</em>.
 *
 * @param text the state
 * @param strong whether it is the one state that counts: official, released, closed
 */
public record Badge(String text, boolean strong) {}
