package dev.oddline.check.rule.dataset;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.DataHash;
import dev.oddline.check.content.StoredHash;
import dev.oddline.record.ContentHash;
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
     * Returns the quotas of a round on sources alone; none if its policy is not recorded, or was changed after the round, or
     * if the round is the random arm of another, which no quota binds.
     */
    static List<Quota> of(Catalog catalog, CatalogEntry round) {
        Optional<Sampling.Choosing> choosing = round.as(Sampling.class).map(Sampling::choosing);
        boolean random = round.as(Sampling.class)
                .filter(r -> r.comparison().controlOf().isGiven())
                .isPresent();
        if (random) {
            return List.of();
        }
        Optional<CatalogEntry> policy = choosing.flatMap(c -> c.policy().value())
                .flatMap(catalog::find)
                .filter(entry -> isUnchanged(entry, choosing.get().policyHash()));
        List<Quota> quotas = new ArrayList<>();
        for (SelectionPolicy.Quota quota : policy.flatMap(p -> p.as(SelectionPolicy.class))
                .map(SelectionPolicy::quotas)
                .orElse(List.of())) {
            if (quota.source() instanceof Stated.Given<String> source
                    && quota.share() instanceof Stated.Given<BigDecimal> share
                    && !quota.segment().isGiven()) {
                Location place = new Location(policy.get().path(), share.span());
                quotas.add(new Quota(
                        source.given(), share.given(), quota.tolerance().value(), place));
            }
        }
        return quotas;
    }

    private static boolean isUnchanged(CatalogEntry policy, Stated<ContentHash> stated) {
        Optional<ContentHash> hash = stated.value();
        if (hash.isEmpty()) {
            return true;
        }
        byte[] bytes = policy.file().bytes();
        return hash.get().algorithm() == ContentHash.Algorithm.JCS_SHA256
                ? DataHash.of(policy.path(), bytes)
                        .equals(new DataHash.Known(hash.get().hex()))
                : StoredHash.of(bytes).is(hash.get().hex());
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
