package dev.oddline.selection.review;

import dev.oddline.source.RepoPath;

/**
 * A table that is missing from a sheet.
 *
 * @param reason why it cannot be read, in one line; empty where the repository has no such file
 */
public record UnreadSheetTable(RepoPath table, String reason) {}
