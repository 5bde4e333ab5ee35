package dev.oddline.check.rule.dataset;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.StatedFile;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.Sampling;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a round's scenes that its policy keeps for a source.
 *
 * @param share 0..1
 * @param tolerance how much may be missing from the share, 0..1; less than one scene where empty
 * @param place where the policy states the share
 */
record Quota(String source, BigDecimal share, Optional<BigDecimal> tolerance, Location place) {

    /**
     * Returns the quotas of a round on sources alone; none if its policy is not recorded, or was changed after the round, if
     * its budget is not one of scenes, or if the round is the random arm of another, which no quota binds.
     */
    static List<Quota> of(Catalog catalog, CatalogEntry round) {
        Optional<Sampling> sampling =
                round.as(Sampling.class).filter(r -> !r.comparison().controlOf().isGiven());
        if (sampling.isEmpty()) {
            return List.of();
        }
        Optional<CatalogEntry> policy = sampling.get()
                .choosing()
                .policy()
                .value()
                .flatMap(catalog::find)
                .filter(entry ->
                        StatedFile.isUnchanged(entry, sampling.get().choosing().policyHash()))
                .filter(entry -> entry.as(SelectionPolicy.class)
                        .filter(p -> LabelBudget.unitOf(sampling.get(), p) == LabelBudget.Unit.SCENES)
                        .isPresent());
        List<Quota> quotas = new ArrayList<>();
        for (SelectionPolicy.Quota quota : policy.flatMap(p -> p.as(SelectionPolicy.class))
                .map(SelectionPolicy::quotas)
                .orElse(List.of())) {
            if (quota.source() instanceof Stated.Given<String> source
                    && quota.share() instanceof Stated.Given<BigDecimal> share
                    && !source.given().equals(SelectionPolicy.Quota.ANY)
                    && !quota.segment().isGiven()
                    && !quota.gapsOf().isGiven()) {
                Location place = new Location(policy.get().path(), share.span());
                quotas.add(new Quota(
                        source.given(), share.given(), quota.tolerance().value(), place));
            }
        }
        return quotas;
    }

    /**
     * Returns whether too few of some scenes are of the source.
     *
     * @param ofSource number of scenes of the source
     * @param all number of scenes
     */
    boolean isMissedBy(long ofSource, long all) {
        BigDecimal missing = share.multiply(BigDecimal.valueOf(all)).subtract(BigDecimal.valueOf(ofSource));
        return tolerance.isPresent()
                ? missing.compareTo(tolerance.get().multiply(BigDecimal.valueOf(all))) > 0
                : missing.compareTo(BigDecimal.ONE) >= 0;
    }
}
