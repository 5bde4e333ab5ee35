package dev.oddline.render;

/**
 * A file that pages load: a style sheet, a script, a drawing.
 *
 * @param path below the top of the site, such as {@code assets/page.css}
 * @param bytes its content; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // written to disk as it is, never compared
public record Asset(String path, byte[] bytes) {}
