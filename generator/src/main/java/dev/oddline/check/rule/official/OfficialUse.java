package dev.oddline.check.rule.official;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Link;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Where records whose results may be quoted name others. */
final class OfficialUse {
    private OfficialUse() {}

    /** Returns the links to some records from official runs and evaluations, one for each pair, in the order of links. */
    static Stream<Link> of(Catalog catalog, Set<RecordId> used) {
        Set<Pair> seen = new HashSet<>();
        return catalog.links()
                .filter(link -> used.contains(link.to()))
                .filter(link -> isOfficial(catalog, link.from()))
                .sorted()
                .filter(link -> seen.add(new Pair(link.from(), link.to())));
    }

    private record Pair(RecordId by, RecordId used) {}

    private static boolean isOfficial(Catalog catalog, RecordId id) {
        if (id.kind() == Kind.RUN) {
            return catalog.find(id, Run.class).filter(OfficialRuns::isOfficial).isPresent();
        }
        return catalog.find(id, Evaluation.class)
                .filter(e -> e.setup().purpose() == Purpose.OFFICIAL)
                .isPresent();
    }
}
