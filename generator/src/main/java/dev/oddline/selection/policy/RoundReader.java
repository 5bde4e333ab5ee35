package dev.oddline.selection.policy;

import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.TableEngine;
import dev.oddline.table.UnreadableTable;
import dev.oddline.table.npy.NpyMatrix;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan chooses from, as its files say.
 *
 * @param pool the scenes on offer
 */
public record RoundReader(Pool pool, Material material) {

    /**
     * Reads the files of a round.
     *
     * @param taxonomy the words of conditions in the pool
     * @param gaps by target: its segments that lack training scenes
     * @throws UnreadableTable if a file cannot be read, or does not fit the others
     * @throws UnfitPolicy if the plan asks for what the files cannot say
     */
    public static RoundReader read(
            TableEngine engine,
            RoundFiles files,
            PolicyPlan plan,
            Optional<Taxonomy> taxonomy,
            Map<RecordId, List<Material.Gap>> gaps)
            throws IOException, UnfitPolicy {
        PoolColumns columns = plan.columns();
        for (List<Material.Gap> ofTarget : gaps.values()) {
            columns = columns.and(ofTarget.stream().map(Material.Gap::segment).toList());
        }
        Pool pool = PoolReader.read(engine, files.pool(), files.more(), columns, taxonomy);
        Optional<FloatMatrix> embeddings = Optional.empty();
        if (files.embeddings().isPresent()) {
            embeddings = Optional.of(
                    matrix(files.embeddings().get(), pool, files.pool().name()));
        }
        Optional<FloatMatrix> probabilities = Optional.empty();
        if (files.probabilities().isPresent()) {
            probabilities = Optional.of(
                    matrix(files.probabilities().get(), pool, files.pool().name()));
        }
        return new RoundReader(pool, new Material(embeddings, probabilities, labelled(engine, files, pool), gaps));
    }

    private static BitSet labelled(TableEngine engine, RoundFiles files, Pool pool) throws IOException {
        BitSet labelled = new BitSet(pool.size());
        for (RoundFiles.SceneIds ids : files.labelled()) {
            ids.forEach(engine, id -> pool.names().of(id).forEach(labelled::set));
        }
        return labelled;
    }

    /** Returns an array with its rows in the order of the pool. */
    private static FloatMatrix matrix(RoundFiles.ArrayFile file, Pool pool, String poolName) throws IOException {
        try (NpyMatrix matrix = NpyMatrix.open(file.name(), file.file())) {
            return matrix.read(new NpyMatrix.Order(poolName, pool.rowOfFileRow()));
        }
    }
}
