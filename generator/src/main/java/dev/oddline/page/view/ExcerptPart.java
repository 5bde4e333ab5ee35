package dev.oddline.page.view;

/**
 * A part of the user's line.
 *
 * @param text as written, control characters made visible
 * @param token what it is
 */
public record ExcerptPart(String text, Token token) {}
