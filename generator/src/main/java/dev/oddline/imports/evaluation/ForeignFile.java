package dev.oddline.imports.evaluation;

/**
 * A file of another tool.
 *
 * @param name without its folder
 * @param bytes all of it
 */
public record ForeignFile(String name, byte[] bytes) {}
