package dev.oddline.coverage;

import dev.oddline.record.Dataset;
import java.util.List;
import java.util.Set;

/**
 * What a scene table says in all.
 *
 * @param unit what counts as one
 * @param units what the table tells the number of; of the others nothing is known, which is not 0
 * @param strange words that the taxonomy does not have, sorted by attribute and word
 * @param contradictions values that can't be true together, sorted by attribute and values
 * @param unreadable cells of numbers that hold none
 */
public record CountedScenes(
        SceneCounts counts,
        Dataset.CountingUnit unit,
        Set<Dataset.CountingUnit> units,
        List<StrangeWord> strange,
        List<Contradiction> contradictions,
        UnreadableNumbers unreadable) {

    public CountedScenes {
        units = Set.copyOf(units);
        strange = List.copyOf(strange);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * A word that an attribute does not have.
     *
     * @param amount the scenes that have it
     */
    public record StrangeWord(String attribute, String word, Amount amount) {}

    /**
     * Values that can't be true of one scene together. Such a scene counts for each of them.
     *
     * @param values sorted, two or more
     * @param amount the scenes that have them all
     */
    public record Contradiction(String attribute, List<String> values, Amount amount) {
        public Contradiction {
            values = List.copyOf(values);
        }
    }

    /** Number of scenes whose number of frames or objects is no whole number; these count no frames or objects. */
    public record UnreadableNumbers(long frames, long objects) {}
}
