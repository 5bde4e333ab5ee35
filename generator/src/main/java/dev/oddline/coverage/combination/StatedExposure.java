package dev.oddline.coverage.combination;

import dev.oddline.catalog.Catalog;
import dev.oddline.odd.OddSegment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import dev.oddline.record.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What share of the driving falls into segments, as targets in the words of one taxonomy state it. */
final class StatedExposure {
    private final Taxonomy taxonomy;
    private final List<Entry> entries;

    /**
     * A statement.
     *
     * @param share of the driving, 0..1
     */
    private record Entry(OddSegment segment, double share) {}

    private StatedExposure(Taxonomy taxonomy, List<Entry> entries) {
        this.taxonomy = taxonomy;
        this.entries = entries;
    }

    /** Returns what the targets of a catalog state that no other replaces. */
    static StatedExposure of(Catalog catalog, Taxonomy taxonomy, RecordId taxonomyId) {
        Set<RecordId> replaced = new HashSet<>();
        List<Target> targets = catalog.records(Target.class).toList();
        targets.forEach(target -> target.heading().replaces().value().ifPresent(replaced::add));
        List<Entry> entries = new ArrayList<>();
        for (Target target : targets) {
            if (!replaced.contains(target.id())
                    && target.taxonomy().value().filter(taxonomyId::equals).isPresent()) {
                target.segments().forEach(wanted -> entry(wanted).ifPresent(entries::add));
            }
        }
        return new StatedExposure(taxonomy, entries);
    }

    /** A segment with several values of an attribute says only what all of them have together. */
    private static Optional<Entry> entry(Target.Wanted wanted) {
        Map<String, String> valueOf = new HashMap<>();
        wanted.segment()
                .value()
                .ifPresent(values -> values.byAttribute().forEach((attribute, ids) -> {
                    if (ids.size() == 1) {
                        valueOf.put(attribute, ids.get(0));
                    }
                }));
        boolean single = wanted.segment()
                .value()
                .filter(values -> values.byAttribute().size() == valueOf.size() && !valueOf.isEmpty())
                .isPresent();
        return single
                ? wanted.exposure()
                        .value()
                        .map(share -> new Entry(
                                new OddSegment(valueOf), StrictMath.min(1, StrictMath.max(0, share.doubleValue()))))
                : Optional.empty();
    }

    /** Returns the least stated share of a segment that a configuration lies within: its own share is not larger. */
    Optional<Double> atMost(Configuration configuration) {
        OddSegment segment = configuration.segment();
        return entries.stream()
                .filter(entry -> taxonomy.liesWithin(segment, entry.segment()))
                .map(Entry::share)
                .min(Comparator.naturalOrder());
    }
}
