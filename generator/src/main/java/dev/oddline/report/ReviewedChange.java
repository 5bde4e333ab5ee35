package dev.oddline.report;

import dev.oddline.catalog.CatalogDifference;
import dev.oddline.catalog.CriterionChange;
import dev.oddline.catalog.MetricChange;
import dev.oddline.check.ChangeFindings;
import dev.oddline.check.Concern;
import dev.oddline.check.Finding;
import dev.oddline.coverage.CoverageChange;
import dev.oddline.coverage.VerdictTurn;
import java.util.List;

/**
 * What a change does, seen from the records that it starts from.
 *
 * @param base the revision as the reader named it
 * @param commit full id of the commit where the two lines parted
 * @param site where the site is served, ending in a slash, as the records say that the change starts from; empty where they
 *     do not
 * @param metrics official runs and evaluations against what they are compared with
 * @param criteria release criteria whose verdict the change turns
 * @param coverage targets with ODD segments whose verdict the change turns; sorted by target
 */
public record ReviewedChange(
        String base,
        String commit,
        String site,
        ChangeFindings findings,
        CatalogDifference records,
        List<MetricChange> metrics,
        List<CriterionChange> criteria,
        List<CoverageChange> coverage) {

    public ReviewedChange {
        metrics = List.copyOf(metrics);
        criteria = List.copyOf(criteria);
        coverage = List.copyOf(coverage);
    }

    /** Returns whether the change has nothing to do with a finding. */
    boolean isOld(Finding finding) {
        return findings.of(finding) == Concern.OLD;
    }

    /** Returns whether the change wrote none of a finding's lines, and the finding is there because of it. */
    boolean isCaused(Finding finding) {
        return findings.of(finding) == Concern.CAUSED;
    }

    /** Returns the word for what the change has to do with a finding. */
    String concern(Finding finding) {
        return switch (findings.of(finding)) {
            case TOUCHED -> "touched";
            case CAUSED -> "caused";
            case OLD -> "old";
        };
    }

    /** Returns the number of ODD segments whose verdict turned that way. */
    long turned(VerdictTurn.Way way) {
        return coverage.stream().mapToLong(one -> one.count(way)).sum();
    }

    String shortCommit() {
        return commit.substring(0, Math.min(7, commit.length()));
    }
}
