package dev.oddline.picture.svg;

/**
 * A drawing as text: one {@code svg} element that uses classes for colours, so that the page's style sheet draws it.
 *
 * @param text well-formed, every foreign string in it escaped
 */
public record Svg(String text) {}
