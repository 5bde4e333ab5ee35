package dev.oddline.cli;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.report.Paint;
import dev.oddline.report.RoundText;
import dev.oddline.selection.policy.RoundFiles;
import dev.oddline.selection.policy.RoundReader;
import dev.oddline.selection.policy.RoundTerms;
import dev.oddline.selection.policy.SelectedTable;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.selection.round.RoundStatistics;
import dev.oddline.selection.round.effect.RoundBackgrounds;
import dev.oddline.selection.round.effect.RoundInQuestion;
import dev.oddline.selection.round.reading.ChosenTable;
import dev.oddline.selection.round.reading.PoolTable;
import dev.oddline.selection.round.reading.RoundTables;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.TableColumn;
import dev.oddline.table.TableEngine;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statistics of rounds that are not recorded: those that their records would have. */
final class RoundPreview {
    private static final int MOST_SEGMENTS = 8;

    private final RoundBackgrounds backgrounds;
    private final PoolTable pool;
    private final RoundReader material;
    private final Instant at;

    private RoundPreview(RoundBackgrounds backgrounds, PoolTable pool, RoundReader material, Instant at) {
        this.backgrounds = backgrounds;
        this.pool = pool;
        this.material = material;
        this.at = at;
    }

    /**
     * Reads what the pool says beyond what a policy must know.
     *
     * @param at when the rounds are chosen
     */
    static RoundPreview of(
            CoverageReading reading, RoundFiles files, RoundTerms terms, RoundReader material, Instant at)
            throws IOException {
        TableEngine engine = reading.counting().tables().engine();
        Taxonomy words = terms.odd().orElseGet(() -> new Taxonomy("", List.of(), List.of()));
        PoolTable pool = PoolTable.read(engine, files.pool(), files.more(), words);
        return new RoundPreview(reading.roundBackgrounds(), pool, material, at);
    }

    /** Returns the statistics of an arm as text. */
    String of(SelectionPolicy policy, RoundRecord.Arm arm, Paint paint) throws IOException {
        List<String> ids = arm.choice().chosen().stream()
                .map(chosen -> arm.pool().ids().get(chosen.row()))
                .toList();
        Set<String> columns = new HashSet<>();
        for (TableColumn column : new SelectedTable(arm.plan(), arm.pool()).columns()) {
            columns.add(column.name());
        }
        RoundInQuestion round = new RoundInQuestion(
                Optional.empty(),
                Optional.of(policy),
                policy.scope().task().value(),
                arm.plan().budget().unit(),
                arm.isRandom(),
                at);
        RoundStatistics statistics =
                backgrounds.statistics(round, pool, new ChosenTable(ids, 0, columns), embeddings());
        return new RoundText(MessageCatalogue.of(MessageCatalogue.ENGLISH), paint, MOST_SEGMENTS).of(statistics);
    }

    private Answer<FloatMatrix> embeddings() {
        Optional<FloatMatrix> known = material.material().embeddings();
        if (known.isEmpty()) {
            return Answer.none(Obstacle.NO_EMBEDDINGS);
        }
        FloatMatrix embeddings = known.get();
        return RoundTables.isTooLarge((long) embeddings.rows() * embeddings.columns())
                ? Answer.none(Obstacle.TOO_MANY_DISTANCES)
                : Answer.of(inOrderOfTheTable(embeddings));
    }

    private FloatMatrix inOrderOfTheTable(FloatMatrix embeddings) {
        int[] rowOf = material.pool().rowOfFileRow();
        int columns = embeddings.columns();
        float[] numbers = new float[rowOf.length * columns];
        for (int row = 0; row < rowOf.length; row++) {
            for (int column = 0; column < columns; column++) {
                numbers[row * columns + column] = embeddings.at(rowOf[row], column);
            }
        }
        return FloatMatrix.over(numbers, columns);
    }
}
