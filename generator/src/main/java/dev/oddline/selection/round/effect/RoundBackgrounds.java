package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
import dev.oddline.record.SceneList;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.EarlierRound;
import dev.oddline.selection.round.OfferedScene;
import dev.oddline.selection.round.RoundBackground;
import dev.oddline.selection.round.RoundStatistics;
import dev.oddline.selection.round.ScoreColumn;
import dev.oddline.selection.round.reading.ChosenTable;
import dev.oddline.selection.round.reading.PoolTable;
import dev.oddline.selection.round.reading.RoundTables;
import dev.oddline.statistics.matrix.FloatMatrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The statistics of rounds, held against what the catalog knows beside them: the same before a round is written and after. */
public final class RoundBackgrounds {
    private final RoundTables tables;
    private final RoundLinks links;

    /**
     * Returns what knows the records of a catalog.
     *
     * @param tables of its rounds
     */
    public RoundBackgrounds(Catalog catalog, RoundTables tables) {
        this(tables, new RoundLinks(catalog));
    }

    RoundBackgrounds(RoundTables tables, RoundLinks links) {
        this.tables = tables;
        this.links = links;
    }

    /**
     * Returns the statistics of a round.
     *
     * @param embeddings one row for each row of the pool's table
     */
    public RoundStatistics statistics(
            RoundInQuestion round, PoolTable pool, ChosenTable chosen, Answer<FloatMatrix> embeddings)
            throws IOException {
        Set<String> measures = measures(round, pool, chosen);
        RoundBackground background = new RoundBackground(
                round.task()
                        .map(task -> RoundPolicies.targets(links.targets(task), pool.taxonomy()))
                        .orElse(List.of()),
                RoundPolicies.quotas(round),
                pool.use(round.unit()),
                embeddings.map(pool::ofScenes),
                RoundPolicies.duplicateCosine(round.policy()),
                earlier(round, pool, measures));
        return RoundStatistics.of(pool.with(chosen.ids(), measures), background);
    }

    /** The columns that the policy scores by; else those that the choice repeats. */
    private static Set<String> measures(RoundInQuestion round, PoolTable pool, ChosenTable chosen) {
        Set<String> all = pool.scores().stream().map(ScoreColumn::name).collect(Collectors.toSet());
        Set<String> named = new LinkedHashSet<>(RoundPolicies.measures(round.policy()));
        named.retainAll(all);
        if (named.isEmpty()) {
            pool.scores().stream()
                    .map(ScoreColumn::name)
                    .filter(chosen.columns()::contains)
                    .forEach(named::add);
        }
        return named;
    }

    private List<EarlierRound> earlier(RoundInQuestion round, PoolTable now, Set<String> measures) throws IOException {
        List<EarlierRound> rounds = new ArrayList<>();
        Set<String> onOffer = now.rows().keySet();
        for (Sampling before : links.before(round)) {
            Answer<PoolTable> pool =
                    tables.pool(table(before.offer().pool()), before.offer().more(), now.taxonomy());
            Answer<ChosenTable> chosen = tables.chosen(table(before.selected()));
            if (pool.figure().isPresent() && chosen.figure().isPresent()) {
                rounds.add(earlier(
                        before.id(),
                        pool.figure().orElseThrow(),
                        chosen.figure().orElseThrow(),
                        onOffer,
                        measures));
            }
        }
        return rounds;
    }

    /** Returns the table of a list of scenes. */
    static TableReference table(Stated<SceneList> list) {
        return list.value()
                .map(SceneList::table)
                .orElseGet(() -> new TableReference(new Stated.Absent<>(), new Stated.Absent<>()));
    }

    private static EarlierRound earlier(
            RecordId id, PoolTable pool, ChosenTable chosen, Set<String> onOffer, Set<String> measures) {
        Map<String, Double> scores = new HashMap<>();
        pool.scores().stream()
                .filter(column -> measures.stream()
                        .findFirst()
                        .filter(column.name()::equals)
                        .isPresent())
                .forEach(column -> {
                    for (int row = 0; row < pool.scenes().size(); row++) {
                        String scene = pool.scenes().get(row).sceneId();
                        if (Double.isFinite(column.at(row)) && onOffer.contains(scene)) {
                            scores.put(scene, column.at(row));
                        }
                    }
                });
        return new EarlierRound(
                id.value(),
                pool.scenes().size(),
                pool.scenes().stream()
                        .map(OfferedScene::sceneId)
                        .filter(onOffer::contains)
                        .collect(Collectors.toSet()),
                Set.copyOf(chosen.ids()),
                scores);
    }
}
