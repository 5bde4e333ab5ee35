package dev.oddline.check.rule.official;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Link;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.Purpose;
import dev.oddline.record.Run;

/** Tells links from records whose results may be quoted. */
final class OfficialUse {
    private OfficialUse() {}

    /** Returns whether an official run or evaluation names the record. */
    static boolean isOne(Catalog catalog, Link link) {
        if (link.from().kind() == Kind.RUN) {
            return catalog.find(link.from(), Run.class)
                    .filter(OfficialRuns::isOfficial)
                    .isPresent();
        }
        return catalog.find(link.from(), Evaluation.class)
                .filter(e -> e.setup().purpose() == Purpose.OFFICIAL)
                .isPresent();
    }
}
