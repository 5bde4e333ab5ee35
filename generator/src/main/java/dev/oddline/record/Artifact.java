package dev.oddline.record;

/**
 * A file that a run left behind.
 *
 * @param uri where it is stored
 * @param sizeBytes its size in bytes
 */
public record Artifact(Stated<String> name, Stated<String> uri, Stated<ContentHash> hash, Stated<Long> sizeBytes) {}
