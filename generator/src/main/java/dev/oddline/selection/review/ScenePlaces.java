package dev.oddline.selection.review;

import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.util.List;

/** Says where scenes lie on a map of their embeddings. */
@FunctionalInterface
public interface ScenePlaces {

    /**
     * Returns the places of scenes, {@code [scene][x, y]}; none where the embeddings can't be read or are not those of the pool.
     *
     * @param embeddings an array with a row for each row of the pool
     * @param rows of the scenes, from 0
     * @param all rows of the pool
     */
    List<List<Double>> of(RepoPath embeddings, List<Long> rows, long all) throws IOException;
}
