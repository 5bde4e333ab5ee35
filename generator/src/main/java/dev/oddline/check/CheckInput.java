package dev.oddline.check;

import dev.oddline.catalog.Catalog;
import dev.oddline.source.RepoPath;
import java.util.List;

/**
 * What the rules look at.
 *
 * @param folder the folder of the records, such as {@code metadata}
 * @param paths every file below that folder, sorted
 */
public record CheckInput(Catalog catalog, FileContents files, RepoPath folder, List<RepoPath> paths) {

    public CheckInput {
        paths = List.copyOf(paths);
    }
}
