package dev.oddline.page.view;

/**
 * A command to type.
 *
 * @param text as typed
 * @param about what it does
 */
public record Command(String text, String about) {}
