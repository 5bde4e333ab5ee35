package dev.oddline.table;

import java.nio.file.Path;

/**
 * A table on disk.
 *
 * @param name what people call it, such as its path in the repository; for messages only
 * @param file where its bytes lie
 */
public record TableFile(String name, Path file, TableFormat format) {}
