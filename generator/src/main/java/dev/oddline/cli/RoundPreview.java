package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.report.Paint;
import dev.oddline.report.RoundText;
import dev.oddline.selection.policy.Choice;
import dev.oddline.selection.policy.PolicyPlan;
import dev.oddline.selection.policy.RoundFiles;
import dev.oddline.selection.policy.RoundReader;
import dev.oddline.selection.policy.RoundTerms;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.AskedQuota;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.selection.round.RoundBackground;
import dev.oddline.selection.round.RoundStatistics;
import dev.oddline.selection.round.effect.RoundPolicies;
import dev.oddline.selection.round.reading.PoolTable;
import dev.oddline.statistics.matrix.FloatMatrix;
import dev.oddline.table.TableEngine;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;

/** The statistics of rounds that are not recorded. */
final class RoundPreview {
    private static final int MOST_SEGMENTS = 8;

    private final Catalog catalog;
    private final PoolTable pool;
    private final RoundReader material;
    private final Paint paint;

    private RoundPreview(Catalog catalog, PoolTable pool, RoundReader material, Paint paint) {
        this.catalog = catalog;
        this.pool = pool;
        this.material = material;
        this.paint = paint;
    }

    /** Reads what the pool says beyond what a policy must know. */
    static RoundPreview of(
            Catalog catalog, TableEngine engine, RoundFiles files, RoundTerms terms, RoundReader material, Paint paint)
            throws IOException {
        Taxonomy words = terms.odd().orElseGet(() -> new Taxonomy("", List.of(), List.of()));
        return new RoundPreview(catalog, PoolTable.read(engine, files.pool(), files.more(), words), material, paint);
    }

    /** Returns the statistics as text; the random arm of a round has no quotas to meet. */
    String of(SelectionPolicy policy, PolicyPlan plan, Choice choice) {
        List<String> ids = choice.chosen().stream()
                .map(chosen -> material.pool().ids().get(chosen.row()))
                .toList();
        Answer<List<AskedQuota>> quotas = plan.quotas().isEmpty()
                ? Answer.of(List.of())
                : new RoundPolicies(catalog).quotas(policy, plan.budget().unit());
        RoundBackground background = new RoundBackground(
                List.of(),
                quotas,
                material.material()
                        .embeddings()
                        .map(this::inOrderOfTheTable)
                        .map(pool::ofScenes)
                        .map(Answer::of)
                        .orElseGet(() -> Answer.none(Obstacle.NO_EMBEDDINGS)),
                RoundBackground.DUPLICATE_COSINE,
                List.of());
        RoundStatistics statistics = RoundStatistics.of(
                pool.with(ids, new LinkedHashSet<>(plan.columns().measures())), background);
        return new RoundText(MessageCatalogue.of(MessageCatalogue.ENGLISH), paint, MOST_SEGMENTS).of(statistics);
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
