package dev.oddline.source;

/**
 * A file of the repository: where it stands and what it holds.
 *
 * @param bytes the content; shared, not copied, and never written to after it was read
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of every file would double the memory of a build
public record SourceFile(RepoPath path, byte[] bytes) {}
