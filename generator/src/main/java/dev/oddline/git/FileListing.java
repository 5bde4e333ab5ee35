package dev.oddline.git;

import dev.oddline.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a folder of the repository holds, its sub-folders included.
 *
 * @param files every file whose name can be a path of ours, also what is not a regular file; sorted by path
 * @param diagnostics one finding for each name that cannot be read as a file; sorted
 */
public record FileListing(List<FileEntry> files, List<Diagnostic> diagnostics) {

    public FileListing {
        files = files.stream().sorted().toList();
        diagnostics = diagnostics.stream().sorted().toList();
    }
}
