package dev.oddline.imports.evaluation;

/**
 * A file of another tool.
 *
 * @param name without its folder
 * @param bytes all of it
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record ForeignFile(String name, byte[] bytes) {}
