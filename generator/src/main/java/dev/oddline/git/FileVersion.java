package dev.oddline.git;

/**
 * One commit's touch of a file.
 *
 * @param file what the commit made of it
 */
public record FileVersion(Commit commit, TouchedFile file) {}
