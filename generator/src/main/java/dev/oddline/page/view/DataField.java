package dev.oddline.page.view;

/**
 * One field of a machine-readable file.
 *
 * @param name path inside the file
 * @param type such as {@code string}
 * @param about what it holds, with unit and order
 */
public record DataField(String name, String type, String about) {}
