package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.assessment.TrainingWishes;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
import dev.oddline.record.SceneList;
import dev.oddline.record.Stated;
import dev.oddline.record.TableReference;
import dev.oddline.selection.round.Answer;
import dev.oddline.selection.round.EarlierRound;
import dev.oddline.selection.round.Obstacle;
import dev.oddline.selection.round.OfferedScene;
import dev.oddline.selection.round.RoundBackground;
import dev.oddline.selection.round.RoundScenes;
import dev.oddline.selection.round.RoundStatistics;
import dev.oddline.selection.round.ScoreColumn;
import dev.oddline.selection.round.reading.ChosenTable;
import dev.oddline.selection.round.reading.LabelledTable;
import dev.oddline.selection.round.reading.PoolTable;
import dev.oddline.selection.round.reading.RoundTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the rounds of a catalog: what each chose, and what became of it. */
public final class RecordedRounds {
    private static final Taxonomy NO_TAXONOMY = new Taxonomy("", List.of(), List.of());

    private final Catalog catalog;
    private final Taxonomies taxonomies;
    private final RoundTables tables;
    private final RoundLinks links;
    private final RoundPolicies policies;
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
        this.policies = new RoundPolicies(catalog);
        this.funnels = new FunnelReading(links, tables);
        this.gaps = new GapClosing(links, new TrainingWishes(catalog, counting), taxonomies, policies);
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
        Answer<ChosenTable> chosen = tables.chosen(table(round.selected()));
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

    private static TableReference table(Stated<SceneList> list) {
        return list.value()
                .map(SceneList::table)
                .orElseGet(() -> new TableReference(new Stated.Absent<>(), new Stated.Absent<>()));
    }

    private Answer<PoolTable> pool(Sampling round, Taxonomy taxonomy) throws IOException {
        return tables.pool(table(round.offer().pool()), round.offer().more(), taxonomy);
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
        Set<String> measures = measures(round, pool, chosen);
        RoundScenes scenes = pool.with(chosen.ids(), measures);
        return RoundStatistics.of(
                scenes,
                new RoundBackground(
                        policies.targets(round, pool.taxonomy(), links),
                        policies.quotas(round),
                        tables.embeddings(round.offer().embeddings()).map(pool::ofScenes),
                        policies.duplicateCosine(round),
                        earlier(round, pool.taxonomy(), measures)));
    }

    /** The columns that the policy scores by; else those that the choice repeats. */
    private Set<String> measures(Sampling round, PoolTable pool, ChosenTable chosen) {
        Set<String> all = pool.scores().stream().map(ScoreColumn::name).collect(Collectors.toSet());
        Set<String> named = new LinkedHashSet<>(policies.measures(round));
        named.retainAll(all);
        if (named.isEmpty()) {
            pool.scores().stream()
                    .map(ScoreColumn::name)
                    .filter(chosen.columns()::contains)
                    .forEach(named::add);
        }
        return named;
    }

    private List<EarlierRound> earlier(Sampling round, Taxonomy taxonomy, Set<String> measures) throws IOException {
        List<EarlierRound> rounds = new ArrayList<>();
        for (Sampling before : links.before(round)) {
            Answer<PoolTable> pool = pool(before, taxonomy);
            Answer<ChosenTable> chosen = tables.chosen(table(before.selected()));
            if (pool.figure().isPresent() && chosen.figure().isPresent()) {
                rounds.add(earlier(
                        before.id(),
                        pool.figure().orElseThrow(),
                        chosen.figure().orElseThrow(),
                        measures));
            }
        }
        return rounds;
    }

    private static EarlierRound earlier(RecordId id, PoolTable pool, ChosenTable chosen, Set<String> measures) {
        Map<String, Double> scores = new HashMap<>();
        pool.scores().stream()
                .filter(column -> measures.stream()
                        .findFirst()
                        .filter(column.name()::equals)
                        .isPresent())
                .forEach(column -> {
                    for (int row = 0; row < pool.scenes().size(); row++) {
                        if (Double.isFinite(column.at(row))) {
                            scores.put(pool.scenes().get(row).sceneId(), column.at(row));
                        }
                    }
                });
        return new EarlierRound(
                id.value(),
                pool.scenes().stream().map(OfferedScene::sceneId).collect(Collectors.toSet()),
                Set.copyOf(chosen.ids()),
                scores);
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
