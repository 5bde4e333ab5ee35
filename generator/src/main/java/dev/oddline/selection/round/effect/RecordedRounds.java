package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.assessment.TrainingWishes;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.Sampling;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.selection.round.RoundStatistics;
import dev.oddline.selection.round.reading.ChosenTable;
import dev.oddline.selection.round.reading.LabelledTable;
import dev.oddline.selection.round.reading.PoolTable;
import dev.oddline.selection.round.reading.RoundTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the rounds of a catalog: what each chose, and what became of it. */
public final class RecordedRounds {
    private static final Taxonomy NO_TAXONOMY = new Taxonomy("", List.of(), List.of());

    private final Catalog catalog;
    private final Taxonomies taxonomies;
    private final RoundTables tables;
    private final RoundLinks links;
    private final RoundBackgrounds backgrounds;
    private final FunnelReading funnels;
    private final GapClosing gaps;
    private final EffectReading effects;

    /**
     * Returns a reading of the rounds of a catalog.
     *
     * @param counting of its dataset versions
     * @param arrays its embeddings
     */
    public RecordedRounds(Catalog catalog, SceneCounting counting, RoundTables.ArraySource arrays) {
        this.catalog = catalog;
        this.taxonomies = counting.taxonomies();
        this.tables = new RoundTables(counting.tables(), arrays);
        this.links = new RoundLinks(catalog);
        this.backgrounds = new RoundBackgrounds(tables, links);
        this.funnels = new FunnelReading(links, tables);
        this.gaps =
                new GapClosing(links, new TrainingWishes(catalog, counting), taxonomies, new RoundPolicies(catalog));
        this.effects = new EffectReading(catalog, counting, links);
    }

    /** Returns every round, in the order of the records. */
    public List<RecordedRound> all() throws IOException {
        List<RecordedRound> all = new ArrayList<>();
        for (Sampling round : catalog.records(Sampling.class).toList()) {
            all.add(of(round));
        }
        return all;
    }

    /** Returns one round. */
    public RecordedRound of(Sampling round) throws IOException {
        Taxonomy taxonomy = taxonomy(round);
        Answer<PoolTable> pool = pool(round, taxonomy);
        Answer<ChosenTable> chosen = tables.chosen(RoundBackgrounds.table(round.selected()));
        Answer<LabelledTable> labelled = round.labelled().isGiven()
                ? tables.labelled(round.labelled().value().orElseThrow().table())
                : Answer.none(Obstacle.NO_LABELS);
        Set<String> delivered = labelled.figure().map(LabelledTable::delivered).orElse(Set.of());
        boolean read = pool.figure().isPresent() && chosen.figure().isPresent();
        Obstacle why = pool.why().or(chosen::why).orElse(Obstacle.POOL_NOT_READ);
        Funnel funnel = funnels.of(round, pool, chosen, labelled);
        return new RecordedRound(
                round.id(),
                taxonomy,
                links.control(round).map(Sampling::id),
                read
                        ? Answer.of(statistics(
                                round,
                                pool.figure().orElseThrow(),
                                chosen.figure().orElseThrow()))
                        : Answer.none(why),
                read ? defects(pool.figure().orElseThrow(), chosen.figure().orElseThrow()) : RoundDefects.NONE,
                funnel,
                read
                        ? gaps.of(
                                round,
                                pool.figure().orElseThrow(),
                                chosen.figure().orElseThrow().ids(),
                                delivered)
                        : Answer.none(why),
                effects.of(round, funnel, pool, delivered));
    }

    private Answer<PoolTable> pool(Sampling round, Taxonomy taxonomy) throws IOException {
        return tables.pool(
                RoundBackgrounds.table(round.offer().pool()), round.offer().more(), taxonomy);
    }

    /**
     * Returns the words of a round's pool: those that it states, else those of a dataset version that names the round, else of
     * what was labelled before, else of the only taxonomy that no other follows.
     */
    private Taxonomy taxonomy(Sampling round) {
        Optional<Taxonomy> stated = round.offer().taxonomy().value().flatMap(taxonomies::of);
        if (stated.isPresent()) {
            return stated.get();
        }
        Stream<Dataset> datasets = Stream.concat(
                links.versions(round.id()).stream(),
                round.comparison().labelledBefore().value().stream()
                        .flatMap(id -> catalog.find(id, Dataset.class).stream()));
        return datasets.flatMap(dataset -> dataset.contents().taxonomy().value().stream())
                .flatMap(id -> taxonomies.of(id).stream())
                .findFirst()
                .or(() -> taxonomies.meant().flatMap(taxonomies::of))
                .orElse(NO_TAXONOMY);
    }

    private RoundStatistics statistics(Sampling round, PoolTable pool, ChosenTable chosen) throws IOException {
        return backgrounds.statistics(
                RoundInQuestion.of(catalog, round),
                pool,
                chosen,
                tables.embeddings(round.offer().embeddings()));
    }

    private static RoundDefects defects(PoolTable pool, ChosenTable chosen) {
        Map<String, Integer> rows = pool.rows();
        return new RoundDefects(
                chosen.ids().stream()
                        .filter(id -> !rows.containsKey(id))
                        .sorted()
                        .toList(),
                chosen.repeated(),
                pool.repeated(),
                pool.unnamed());
    }
}
