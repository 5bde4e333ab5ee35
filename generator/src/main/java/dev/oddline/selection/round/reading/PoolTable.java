package dev.oddline.selection.round.reading;

import dev.oddline.odd.Taxonomy;
import dev.oddline.record.LabelBudget;
import dev.oddline.selection.policy.SceneCosts;
import dev.oddline.selection.round.BudgetUse;
import dev.oddline.selection.round.OfferedScene;
import dev.oddline.selection.round.RoundScenes;
import dev.oddline.selection.round.ScoreColumn;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A pool as its table says it.
 *
 * @param taxonomy in whose words its conditions are read
 * @param scenes each scene once, in the order of the table
 * @param scores its columns of numbers that say nothing else; of several frames or objects of a scene the mean
 * @param places of a table of frames or objects: where the scene of each row stands among the scenes; empty otherwise
 * @param costs what the scenes take of a budget, by its unit
 * @param repeated rows that name a scene again; they are passed over
 * @param unnamed rows that name no scene; they are passed over
 */
public record PoolTable(
        Taxonomy taxonomy,
        List<OfferedScene> scenes,
        List<ScoreColumn> scores,
        List<Integer> places,
        Map<LabelBudget.Unit, SceneCosts> costs,
        long repeated,
        long unnamed) {

    public PoolTable {
        scenes = List.copyOf(scenes);
        scores = List.copyOf(scores);
        places = List.copyOf(places);
        costs = Map.copyOf(costs);
    }

    /**
     * Returns the pool of a table on disk.
     *
     * @param more a table that says more about its scenes, in columns that the pool's table lacks
     */
    public static PoolTable read(TableEngine engine, TableFile pool, Optional<TableFile> more, Taxonomy taxonomy)
            throws IOException {
        MoreOfScenes others = new MoreOfScenes();
        if (more.isPresent()) {
            List<String> columns = engine.columns(more.get());
            engine.scan(more.get(), columns, row -> others.row(columns, row));
        }
        PoolRows rows = new PoolRows(taxonomy, others);
        List<String> columns = engine.columns(pool);
        engine.scan(pool, columns, row -> rows.row(columns, row));
        return rows.table();
    }

    /**
     * Returns the scenes with those that were chosen.
     *
     * @param selected ids in the order of choice; those that the pool does not hold are passed over
     * @param measures columns of scores to keep, those to look at first in front; all that the pool has where it has none of
     *     them
     */
    public RoundScenes with(List<String> selected, Set<String> measures) {
        Map<String, Integer> rows = rows();
        List<Integer> chosen = new ArrayList<>();
        new LinkedHashSet<>(selected)
                .forEach(id -> Optional.ofNullable(rows.get(id)).ifPresent(chosen::add));
        List<ScoreColumn> kept = new ArrayList<>();
        for (String measure : measures) {
            scores.stream().filter(column -> column.name().equals(measure)).forEach(kept::add);
        }
        return new RoundScenes(taxonomy, scenes, kept.isEmpty() ? scores : kept, chosen);
    }

    /**
     * Returns the embeddings of the scenes: of several frames or objects the mean.
     *
     * @param rows one for each row of the table
     */
    public FloatMatrix ofScenes(FloatMatrix rows) {
        if (places.isEmpty() || rows.rows() != places.size()) {
            return rows;
        }
        int columns = rows.columns();
        double[] sums = new double[scenes.size() * columns];
        long[] counts = new long[scenes.size()];
        for (int row = 0; row < rows.rows(); row++) {
            int place = places.get(row);
            counts[place]++;
            for (int column = 0; column < columns; column++) {
                sums[place * columns + column] += rows.at(row, column);
            }
        }
        float[] means = new float[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) (sums[i] / counts[i / columns]);
        }
        return FloatMatrix.over(means, columns);
    }

    /** Returns what the scenes take of a budget. */
    public BudgetUse use(LabelBudget.Unit unit) {
        return Optional.ofNullable(costs.get(unit))
                .map(known -> new BudgetUse(unit, known::of))
                .orElse(BudgetUse.OF_SCENES);
    }

    /** Returns the place of each scene, from 0. */
    public Map<String, Integer> rows() {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < scenes.size(); row++) {
            rows.put(scenes.get(row).sceneId(), row);
        }
        return rows;
    }
}
