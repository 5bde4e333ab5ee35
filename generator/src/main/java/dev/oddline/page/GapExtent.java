package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.util.Optional;

/**
 * How much of an evaluation's list of gaps stands where.
 *
 * @param page address of the page that has every line; empty where the first lines are all that is drawn
 * @param after the evaluation that came after it, where that is why
 */
record GapExtent(Optional<String> page, Optional<RecordId> after) {
    /** More rows than these have a page of their own, so that the page of the heatmap opens at once. */
    private static final int MOST_ROWS = 400;

    /**
     * Returns the extent. What to collect next is asked of the newest evaluation: one that another came after, and that nothing
     * but evaluations names, is history, of which the table of its segments tells the rest.
     */
    static GapExtent of(Site site, CoverageAssessment assessment) {
        if (isLong(assessment)) {
            return new GapExtent(Optional.of(Addresses.allSegments(assessment.subject())), Optional.empty());
        }
        boolean isNamed = site.catalog().linksTo(assessment.subject().evaluation()).stream()
                .anyMatch(link -> link.from().kind() != Kind.EVALUATION);
        Optional<RecordId> after = isNamed ? Optional.empty() : site.coverage().after(assessment);
        return new GapExtent(
                after.isPresent() ? Optional.empty() : Optional.of(Addresses.coverage(assessment.subject())), after);
    }

    /** Returns whether an evaluation has too many segments for the page of the heatmap. */
    static boolean isLong(CoverageAssessment assessment) {
        return assessment.segments().size() > MOST_ROWS;
    }
}
