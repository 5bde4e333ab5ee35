package dev.oddline.page.view;

/**
 * A page to go to.
 *
 * @param text its name
 * @param url where it is
 * @param current whether this page is it or belongs to it
 * @param count errors and warnings beside <em>Problems</em>; empty for none
 */
public record MenuEntry(String text, SafeUrl url, boolean current, String count) {}
