package dev.oddline.coverage;

import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much a dataset version holds of each segment of some attributes, exactly as the values were recorded, as in a
 * {@link CrossTable}.
 *
 * @param attributes in the order asked for
 * @param segments in the order of the taxonomy, unknown values last: those that have scenes, and, where all of the narrowest
 *     values make no more than 1,000, also those that have none
 */
public record HeldSegments(List<String> attributes, List<Held> segments) {
    private static final int MOST_EMPTY = 1_000;

    public HeldSegments {
        attributes = List.copyOf(attributes);
        segments = List.copyOf(segments);
    }

    /**
     * One segment.
     *
     * @param share of the version's counting units, 0..1; of drives that of the scenes
     * @param added what none of the version's parents has; empty if that is not known or there are none
     * @param notInOdd why the taxonomy excludes the segment, if it does
     */
    public record Held(
            OddSegment segment, Amount amount, double share, Optional<Amount> added, Optional<String> notInOdd) {}

    /** Returns what a version holds of each attribute that its table tells, one after the other. */
    public static List<HeldSegments> ofEachAttribute(DatasetVolume volume) {
        return volume.counted().counts().told().stream()
                .map(attribute -> of(volume, List.of(attribute)))
                .toList();
    }

    /**
     * Returns what a version holds of each segment of some attributes.
     *
     * @param attributes of its taxonomy
     */
    public static HeldSegments of(DatasetVolume volume, List<String> attributes) {
        SceneCounts counts = volume.counted().counts();
        Map<OddSegment, Amount> amounts = CrossTable.of(counts, attributes);
        Optional<Map<OddSegment, Amount>> added = volume.added().map(a -> CrossTable.of(a.counts(), attributes));
        Set<OddSegment> segments = new LinkedHashSet<>(amounts.keySet());
        segments.addAll(narrowest(counts.taxonomy(), attributes));
        long whole = counts.total().count(volume.counted().unit());
        return new HeldSegments(
                attributes,
                segments.stream()
                        .sorted(asInTaxonomy(counts.taxonomy(), attributes))
                        .map(segment -> {
                            Amount amount = amounts.getOrDefault(segment, Amount.NONE);
                            return new Held(
                                    segment,
                                    amount,
                                    whole == 0
                                            ? 0
                                            : (double) amount.count(
                                                            volume.counted().unit())
                                                    / whole,
                                    added.map(of -> of.getOrDefault(segment, Amount.NONE)),
                                    counts.taxonomy().exclusionOf(segment).map(exclusion -> exclusion.reason()));
                        })
                        .toList());
    }

    /** Returns the segments of all narrowest values; none if they are too many. */
    private static List<OddSegment> narrowest(Taxonomy taxonomy, List<String> attributes) {
        List<Map<String, String>> segments = List.of(Map.of());
        for (String id : attributes) {
            List<OddValue> leaves =
                    taxonomy.attribute(id).map(OddAttribute::leaves).orElse(List.of());
            if ((long) segments.size() * leaves.size() > MOST_EMPTY) {
                return List.of();
            }
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> shorter : segments) {
                for (OddValue value : leaves) {
                    Map<String, String> next = new HashMap<>(shorter);
                    next.put(id, value.id());
                    longer.add(next);
                }
            }
            segments = longer;
        }
        return segments.stream().map(OddSegment::new).toList();
    }

    private static Comparator<OddSegment> asInTaxonomy(Taxonomy taxonomy, List<String> attributes) {
        Comparator<OddSegment> order = Comparator.comparingInt(any -> 0);
        for (String id : attributes) {
            Map<String, Integer> places = new HashMap<>();
            taxonomy.attribute(id)
                    .ifPresent(attribute -> attribute.values().forEach(value -> places.put(value.id(), places.size())));
            order = order.thenComparingInt(segment ->
                    places.getOrDefault(segment.valueOf().getOrDefault(id, OddSegment.UNKNOWN), places.size()));
        }
        return order;
    }
}
