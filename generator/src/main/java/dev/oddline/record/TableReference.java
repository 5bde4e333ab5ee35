package dev.oddline.record;

import dev.oddline.source.RepoPath;

/**
 * A table beside the records.
 *
 * @param table its file
 * @param hash SHA-256 of its bytes
 */
public record TableReference(Stated<RepoPath> table, Stated<ContentHash> hash) {}
