package dev.oddline.coverage.combination;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.coverage.AddedScenes;
import dev.oddline.coverage.CountedScenes;
import dev.oddline.coverage.DriveCounts;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SceneCounts;
import dev.oddline.coverage.SceneGroup;
import dev.oddline.coverage.SceneUse;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the combinations of values in dataset versions of a catalog. Not for several threads at once. */
public final class CombinationCounting {
    private final Catalog catalog;
    private final Taxonomies taxonomies;
    private final SceneCounting counting;
    private final Map<RecordId, FieldIncidents> incidents = new HashMap<>();
    private final Map<List<String>, CombinationSpace> spaces = new HashMap<>();
    private final Map<InField, Map<Configuration, List<RecordId>>> inField = new HashMap<>();

    private record InField(CombinationSpace space, int strength) {}

    public CombinationCounting(Catalog catalog, Taxonomies taxonomies, SceneCounting counting) {
        this.catalog = catalog;
        this.taxonomies = taxonomies;
        this.counting = counting;
    }

    /** Which scenes of dataset versions are counted. */
    public enum Use {
        ALL,
        /** Those that a model learns from: {@link SceneUse#TRAINING}. */
        TRAINING
    }

    /**
     * What is asked.
     *
     * @param datasets one or more; scenes of several are put together, each counted once
     * @param strengths how many attributes to take together, 1 or more each
     * @param scenesNeeded how many scenes cover a configuration, 1 or more
     * @param use which scenes of them
     * @param attributes to count by, as far as the scenes say something of them; all of these where there are none
     * @param mostConfigurations a strength with more configurations is not counted
     */
    public record Question(
            List<Dataset> datasets,
            Use use,
            List<Integer> strengths,
            long scenesNeeded,
            List<String> attributes,
            long mostConfigurations) {
        public Question {
            datasets = List.copyOf(datasets);
            strengths = List.copyOf(strengths);
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * Returns the combinations of dataset versions, in the words of the first one's taxonomy. A strength above the number of
     * attributes is left out.
     *
     * @return empty if the scenes of one can't be counted in these words or put together, or say nothing of any attribute
     * @throws dev.oddline.table.UnreadableTable if a table can't be read to its end
     */
    public Optional<DatasetCombinations> count(Question question) throws IOException {
        Optional<SceneCounts> counted = scenes(question.datasets(), Optional.empty(), question.use());
        return counted.isEmpty() ? Optional.empty() : count(question, counted.get());
    }

    /** Returns those of some scenes of a table that are counted. */
    private static List<SceneGroup> used(List<SceneGroup> some, SceneCounts whole, Use use) {
        return switch (use) {
            case ALL -> some;
            case TRAINING -> SceneUse.TRAINING.of(some, whole);
        };
    }

    private Optional<DatasetCombinations> count(Question question, SceneCounts counts) throws IOException {
        Taxonomy taxonomy = counts.taxonomy();
        RecordId taxonomyId = new RecordId(Kind.ODD, taxonomy.id());
        List<String> told = counts.told();
        List<String> attributes = question.attributes().isEmpty()
                ? told
                : told.stream().filter(question.attributes()::contains).toList();
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        CombinationSpace space = space(taxonomy, attributes);
        List<AlikeScenes> scenes = AlikeScenes.of(counts, attributes);
        FieldIncidents field = incidents.computeIfAbsent(taxonomyId, id -> FieldIncidents.of(catalog, taxonomies, id));
        Optional<List<AlikeScenes>> before = before(question.datasets(), taxonomyId, attributes);
        StatedExposure stated = StatedExposure.of(catalog, taxonomy, taxonomyId);
        ExpectedExposure expected = new ExpectedExposure(counts);
        List<DatasetCombinations.Strength> byStrength = new ArrayList<>();
        List<DatasetCombinations.TooMany> tooMany = new ArrayList<>();
        for (int strength : question.strengths()) {
            if (strength <= attributes.size() && space.configurations(strength) > question.mostConfigurations()) {
                tooMany.add(new DatasetCombinations.TooMany(strength, space.configurations(strength)));
            } else if (strength <= attributes.size()) {
                byStrength.add(new DatasetCombinations.Strength(
                        TWayCoverage.of(space, scenes, strength, question.scenesNeeded()),
                        new CombinationWeights(
                                inField.computeIfAbsent(
                                        new InField(space, strength), any -> field.byConfiguration(space, strength)),
                                missing(space, scenes, strength - 1, question.scenesNeeded()),
                                stated,
                                expected),
                        SetDifference.of(space, scenes, field.scenes(space), strength),
                        before.map(parents -> SetDifference.of(space, parents, scenes, strength))));
            }
        }
        return Optional.of(new DatasetCombinations(
                question.datasets().stream().map(Dataset::id).toList(),
                taxonomy,
                attributes,
                taxonomy.attributes().stream()
                        .map(OddAttribute::id)
                        .filter(id -> !told.contains(id))
                        .toList(),
                counts.total().scenes(),
                expected.scenes(),
                byStrength,
                tooMany,
                richness(question.datasets(), attributes),
                field.all().size(),
                field.silent()));
    }

    /** Returns what is missing of fewer attributes together; of one alone nothing is. */
    private static Set<Configuration> missing(
            CombinationSpace space, List<AlikeScenes> scenes, int strength, long scenesNeeded) {
        Set<Configuration> missing = new HashSet<>();
        if (strength > 0) {
            TWayCoverage.of(space, scenes, strength, scenesNeeded)
                    .missing()
                    .forEach(one -> missing.add(one.configuration()));
        }
        return missing;
    }

    /** The constraints of a taxonomy are searched once for all dataset versions that say something of the same attributes. */
    private CombinationSpace space(Taxonomy taxonomy, List<String> attributes) {
        List<String> key = new ArrayList<>(List.of(taxonomy.id()));
        key.addAll(attributes);
        return spaces.computeIfAbsent(key, any -> CombinationSpace.of(taxonomy, attributes));
    }

    /** Returns the scenes of dataset versions, each once; the first one's taxonomy holds where none is wanted. */
    private Optional<SceneCounts> scenes(List<Dataset> datasets, Optional<RecordId> wanted, Use use)
            throws IOException {
        Optional<SceneCounts> first = counting.count(datasets.get(0), wanted).map(CountedScenes::counts);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        RecordId taxonomy = new RecordId(Kind.ODD, first.get().taxonomy().id());
        List<SceneGroup> groups = new ArrayList<>(used(first.get().groups(), first.get(), use));
        for (int i = 1; i < datasets.size(); i++) {
            Optional<SceneCounts> more = counting.added(datasets.get(i), datasets.subList(0, i), Optional.of(taxonomy))
                    .map(AddedScenes::counts);
            Optional<SceneCounts> whole =
                    counting.count(datasets.get(i), Optional.of(taxonomy)).map(CountedScenes::counts);
            if (more.isEmpty() || whole.isEmpty()) {
                return Optional.empty();
            }
            groups.addAll(used(more.get().groups(), whole.get(), use));
        }
        return Optional.of(new SceneCounts(first.get().taxonomy(), groups));
    }

    private Optional<List<AlikeScenes>> before(List<Dataset> datasets, RecordId taxonomy, List<String> attributes)
            throws IOException {
        if (datasets.size() > 1) {
            return Optional.empty();
        }
        List<Dataset> parents = new ArrayList<>();
        for (RecordId id : datasets.get(0).parents()) {
            catalog.find(id, Dataset.class).ifPresent(parents::add);
        }
        boolean complete = !parents.isEmpty()
                && parents.size() == datasets.get(0).parents().size();
        return complete
                ? scenes(parents, Optional.of(taxonomy), Use.ALL).map(counts -> AlikeScenes.of(counts, attributes))
                : Optional.empty();
    }

    private Optional<DriveRichness> richness(List<Dataset> datasets, List<String> attributes) throws IOException {
        if (datasets.size() > 1) {
            return Optional.empty();
        }
        Optional<DriveCounts> drives = counting.drives(datasets.get(0), Optional.empty());
        return drives.flatMap(counts -> DriveRichness.of(counts, attributes));
    }
}
