package dev.oddline.cli;

import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.selection.uncertainty.ClassDistribution;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.npy.NpyMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Notices an array of class probabilities where embeddings are asked for: any numbers would be taken as they are. */
final class LikelyProbabilities {
    private static final int ROWS = 64;

    private LikelyProbabilities() {}

    /**
     * Prints a note if each row of an array adds up to 1. Some rows are looked at, spread over the file.
     *
     * @param embeddings N x D
     * @throws dev.oddline.table.UnreadableTable if it can't be read
     */
    static void note(Path embeddings, Surroundings surroundings) throws IOException {
        try (NpyMatrix matrix = NpyMatrix.open(embeddings.toString(), embeddings)) {
            List<Long> some = LongStream.range(0, StrictMath.min(ROWS, matrix.rows()))
                    .map(i -> i * matrix.rows() / StrictMath.min(ROWS, matrix.rows()))
                    .boxed()
                    .toList();
            FloatMatrix rows = matrix.rows(some);
            if (rows.columns() > 1
                    && !some.isEmpty()
                    && IntStream.range(0, rows.rows()).allMatch(row -> isDistribution(rows, row))) {
                surroundings
                        .err()
                        .println("oddline: "
                                + MessageCatalogue.of(MessageCatalogue.ENGLISH)
                                        .text(Message.of("note.probabilities", embeddings, some.size())));
            }
        }
    }

    private static boolean isDistribution(FloatMatrix rows, int row) {
        double sum = 0;
        for (int column = 0; column < rows.columns(); column++) {
            if (rows.at(row, column) < 0) {
                return false;
            }
            sum += rows.at(row, column);
        }
        return StrictMath.abs(sum - 1) <= ClassDistribution.FEW_DIGITS;
    }
}
