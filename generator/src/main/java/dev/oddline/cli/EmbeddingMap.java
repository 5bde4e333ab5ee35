package dev.oddline.cli;

import dev.oddline.check.content.StoredTables;
import dev.oddline.cluster.projection.MainPlane;
import dev.oddline.selection.review.ScenePlaces;
import dev.oddline.source.RepoPath;
import dev.oddline.table.UnreadableTable;
import dev.oddline.table.npy.NpyMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where scenes lie in the plane in which their embeddings spread most. */
record EmbeddingMap(StoredTables files) implements ScenePlaces {

    @Override
    public List<List<Double>> of(RepoPath embeddings, List<Long> rows, long all) throws IOException {
        try {
            Optional<Path> file = rows.size() < 2 ? Optional.empty() : files.file(embeddings);
            return file.isEmpty() ? List.of() : places(embeddings, file.get(), rows, all);
        } catch (UnreadableTable finding) { // the page of the round says that they can't be read
            return List.of();
        }
    }

    private static List<List<Double>> places(RepoPath embeddings, Path file, List<Long> rows, long all)
            throws IOException {
        try (NpyMatrix matrix = NpyMatrix.open(embeddings.value(), file)) {
            if (matrix.rows() != all) {
                return List.of();
            }
            return Arrays.stream(MainPlane.of(matrix.rows(rows)))
                    .map(place -> List.of(place[0], place[1]))
                    .toList();
        }
    }
}
