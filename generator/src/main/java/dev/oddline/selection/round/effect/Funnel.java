package dev.oddline.selection.round.effect;

import dev.oddline.selection.round.Answer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many scenes reached which step after a round.
 *
 * @param pool scenes on offer, as the table says, else as the record states
 * @param candidates scenes that no filter left out; empty where not recorded
 * @param selected scenes that were chosen
 * @param review missing where no review is recorded
 * @param labels missing where nothing was delivered yet
 * @param versions dataset versions that name the round, by their ids
 * @param laterVersions dataset versions made from these, which hold their scenes unless they say otherwise; by their ids
 */
public record Funnel(
        Optional<Long> pool,
        Optional<Long> candidates,
        Optional<Long> selected,
        Answer<Review> review,
        Answer<Labels> labels,
        List<VersionUse> versions,
        List<dev.oddline.record.RecordId> laterVersions) {

    public Funnel {
        versions = List.copyOf(versions);
        laterVersions = List.copyOf(laterVersions);
    }

    /**
     * What a person said of the choice.
     *
     * @param verdicts such as {@code confirmed}, to number of selected scenes, sorted
     * @param withoutVerdict selected scenes of which nothing is said
     */
    public record Review(Map<String, Long> verdicts, long withoutVerdict) {
        public Review {
            verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        }

        /** Returns how many selected scenes a person looked at. */
        public long looked() {
            return verdicts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * What labelling delivered.
     *
     * @param delivered scenes with labels
     * @param refused scenes that could not be labelled; empty where nobody says how many
     * @param reasons of refusals, to number of scenes, sorted; none where no table tells
     * @param waiting selected scenes that are neither; empty where one of the numbers is not known, or more came back than
     *     were selected
     */
    public record Labels(long delivered, Optional<Long> refused, Map<String, Long> reasons, Optional<Long> waiting) {
        public Labels {
            reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
        }
    }
}
