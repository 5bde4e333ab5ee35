package dev.oddline.git;

/**
 * One commit's touch of a file.
 *
 * @param landing the commit on the line of first parents that brought it in
 * @param file what the commit made of it
 */
public record FileVersion(Commit commit, GitId landing, TouchedFile file) {}
