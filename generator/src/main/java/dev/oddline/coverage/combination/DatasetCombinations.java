package dev.oddline.coverage.combination;

import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * How much of the combinations of values some dataset versions cover.
 *
 * @param datasets one, or those behind a model; each scene counts once
 * @param taxonomy that everything is counted in
 * @param attributes ids of those that are counted by, in the order of the taxonomy
 * @param untold ids of those that the scenes say nothing of, in the order of the taxonomy
 * @param scenes number of scenes
 * @param randomScenes number of scenes taken at random, from which exposure is expected
 * @param byStrength one for each number of attributes taken together, ascending
 * @param tooMany strengths that were left out, because they have more configurations than were wanted
 * @param richness empty where the scene tables name no drives, or no drive tells all attributes
 * @param incidents number of events in the field that are held against them
 * @param silentIncidents number of events that say nothing in the words of the taxonomy
 */
public record DatasetCombinations(
        List<RecordId> datasets,
        Taxonomy taxonomy,
        List<String> attributes,
        List<String> untold,
        long scenes,
        long randomScenes,
        List<Strength> byStrength,
        List<TooMany> tooMany,
        Optional<DriveRichness> richness,
        int incidents,
        int silentIncidents) {

    public DatasetCombinations {
        datasets = List.copyOf(datasets);
        attributes = List.copyOf(attributes);
        untold = List.copyOf(untold);
        byStrength = List.copyOf(byStrength);
        tooMany = List.copyOf(tooMany);
    }

    /**
     * What is known of the combinations of so many attributes.
     *
     * @param weights why missing combinations matter
     * @param field what events in the field show and the scenes do not
     * @param added what the scenes show and those of the parents do not; empty without parents that can be counted
     */
    public record Strength(
            TWayCoverage coverage, CombinationWeights weights, SetDifference field, Optional<SetDifference> added) {

        /** Returns the configurations without enough scenes, the most pressing first; ties in the order of the values. */
        public List<MissingCombination> missing() {
            return weights.rank(coverage.missing());
        }
    }

    /** A strength that was not counted. */
    public record TooMany(int strength, long configurations) {}

    /** Returns what is known of the combinations of so many attributes. */
    public Optional<Strength> of(int strength) {
        return byStrength.stream()
                .filter(one -> one.coverage().strength() == strength)
                .findFirst();
    }
}
