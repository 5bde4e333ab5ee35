package dev.oddline.selection.policy;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.assessment.TrainingWishes;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.RecordId;
import dev.oddline.record.SceneTable;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.Target;
import dev.oddline.source.RepoPath;
import dev.oddline.table.TableFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the records say of a round before it is chosen.
 *
 * @param odd the taxonomy of the conditions in its pool; empty where nobody can tell
 * @param gaps by target: its segments that lack training scenes
 * @param labelledBefore the scenes of the dataset version with everything that was labelled before
 */
public record RoundTerms(
        PolicyPlan plan,
        Optional<Taxonomy> odd,
        Map<RecordId, List<Material.Gap>> gaps,
        Optional<RoundFiles.IdColumn> labelledBefore) {

    /**
     * What a round states of itself.
     *
     * @param seed that of the policy where empty
     * @param budget that of the policy where empty
     * @param odd that of {@code labelledBefore}, or the newest, where empty
     * @param gaps by target: its segments that lacked training scenes; of a target that is not here, those that lack them now
     */
    public record Stated(
            Optional<Long> seed,
            Optional<LabelBudget> budget,
            Optional<RecordId> odd,
            Optional<RecordId> labelledBefore,
            Map<RecordId, List<Material.Gap>> gaps) {

        public Stated {
            gaps = Map.copyOf(gaps);
        }
    }

    /**
     * Returns the terms of a round.
     *
     * @throws UnfitPolicy if the policy says too little, or names what is not there
     */
    public static RoundTerms of(Catalog catalog, SelectionPolicy policy, Stated stated, SceneCounting counting)
            throws IOException, UnfitPolicy {
        PolicyPlan plan = PolicyPlan.of(policy, stated.seed(), stated.budget());
        Optional<Dataset> before = Optional.empty();
        if (stated.labelledBefore().isPresent()) {
            RecordId id = stated.labelledBefore().get();
            before = Optional.of(catalog.find(id, Dataset.class)
                    .orElseThrow(() -> new UnfitPolicy("there is no dataset version `" + id + "`")));
        }
        Optional<RecordId> odd = taxonomy(catalog, counting.taxonomies(), stated.odd(), stated.labelledBefore());
        if (odd.isPresent() && counting.taxonomies().of(odd.get()).isEmpty()) {
            throw new UnfitPolicy("there is no taxonomy `" + odd.get() + "`");
        }
        return new RoundTerms(
                plan,
                odd.flatMap(counting.taxonomies()::of),
                gaps(catalog, plan, stated, before, counting),
                before.isEmpty() ? Optional.empty() : ids(before.get(), counting));
    }

    /**
     * Returns the taxonomy whose words the pool of a round is in: what the round states, else that of what was labelled before,
     * else the only one that no other follows.
     */
    public static Optional<RecordId> taxonomy(
            Catalog catalog, Taxonomies taxonomies, Optional<RecordId> stated, Optional<RecordId> labelledBefore) {
        return stated.or(() -> labelledBefore
                        .flatMap(id -> catalog.find(id, Dataset.class))
                        .flatMap(dataset -> dataset.contents().taxonomy().value()))
                .or(taxonomies::meant);
    }

    private static Map<RecordId, List<Material.Gap>> gaps(
            Catalog catalog, PolicyPlan plan, Stated stated, Optional<Dataset> before, SceneCounting counting)
            throws IOException, UnfitPolicy {
        Map<RecordId, List<Material.Gap>> gaps = new LinkedHashMap<>();
        for (RoundQuota quota : plan.quotas().all()) {
            if (quota.gapsOf().isEmpty()) {
                continue;
            }
            RecordId id = quota.gapsOf().get();
            List<Material.Gap> known = stated.gaps().getOrDefault(id, List.of());
            if (!known.isEmpty()) {
                gaps.put(id, known);
                continue;
            }
            Target target = catalog.find(id, Target.class)
                    .orElseThrow(() -> new UnfitPolicy("there is no target `" + id + "`"));
            Dataset labelled = before.orElseThrow(() ->
                    new UnfitPolicy("the gaps of `" + id + "` are those of a dataset version: --labelled-before ID"));
            gaps.put(id, TargetGaps.of(target, labelled, new TrainingWishes(catalog, counting)));
        }
        return gaps;
    }

    private static Optional<RoundFiles.IdColumn> ids(Dataset dataset, SceneCounting counting)
            throws IOException, UnfitPolicy {
        Optional<SceneTable> scenes = dataset.contents().sceneTable().value();
        Optional<RepoPath> path = scenes.flatMap(s -> s.table().table().value());
        if (scenes.isEmpty() || path.isEmpty()) {
            throw new UnfitPolicy("dataset version `" + dataset.id()
                    + "` names no scene table, so nobody knows what was" + " labelled before");
        }
        TableFile table = counting.tables()
                .source()
                .find(path.get())
                .orElseThrow(() -> new UnfitPolicy(
                        "the scene table `" + path.get() + "` of dataset version `" + dataset.id() + "` is not there"));
        List<String> columns = scenes.get().source(SceneTable.SCENE_ID).columns();
        if (columns.size() != 1) {
            throw new UnfitPolicy("the scenes of dataset version `" + dataset.id()
                    + "` are named by several columns, those of" + " a pool by one");
        }
        return Optional.of(new RoundFiles.IdColumn(table, columns.get(0)));
    }
}
