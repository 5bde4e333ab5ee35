package dev.oddline.check.rule.dataset;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.content.StatedFile;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.Sampling;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.Stated;
import dev.oddline.selection.policy.RoundQuota;
import dev.oddline.selection.policy.RoundQuotas;
import dev.oddline.source.Location;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The quotas that a round's scenes are held against.
 *
 * @param quotas of its policy
 * @param places where the policy states their shares
 */
record QuotasOfRound(RoundQuotas quotas, Map<RoundQuota, Location> places) {
    private static final QuotasOfRound NONE = new QuotasOfRound(RoundQuotas.NONE, Map.of());

    QuotasOfRound {
        places = Map.copyOf(places);
    }

    /**
     * Returns the quotas of a round; none if its policy is not recorded, or was changed after the round, if its budget is not
     * one of scenes, or if the round is the random arm of another, which no quota binds.
     */
    static QuotasOfRound of(Catalog catalog, CatalogEntry round) {
        Optional<Sampling> sampling =
                round.as(Sampling.class).filter(r -> !r.comparison().controlOf().isGiven());
        if (sampling.isEmpty()) {
            return NONE;
        }
        return sampling.get()
                .choosing()
                .policy()
                .value()
                .flatMap(catalog::find)
                .filter(entry ->
                        StatedFile.isUnchanged(entry, sampling.get().choosing().policyHash()))
                .flatMap(entry -> entry.as(SelectionPolicy.class)
                        .filter(policy -> LabelBudget.unitOf(sampling.get(), policy) == LabelBudget.Unit.SCENES)
                        .map(policy -> new QuotasOfRound(RoundQuotas.of(policy).counted(), places(entry, policy))))
                .orElse(NONE);
    }

    private static Map<RoundQuota, Location> places(CatalogEntry entry, SelectionPolicy policy) {
        Map<RoundQuota, Location> places = new LinkedHashMap<>();
        for (SelectionPolicy.Quota stated : policy.quotas()) {
            if (stated.share() instanceof Stated.Given<BigDecimal> share) {
                Location place = new Location(entry.path(), share.span());
                RoundQuota.of(stated).ifPresent(quota -> places.putIfAbsent(quota, place));
            }
        }
        return places;
    }

    /** Returns where the policy states the share of a quota. */
    Location place(RoundQuota quota) {
        return Optional.ofNullable(places.get(quota)).orElseThrow();
    }

    /**
     * Returns whether too few of some scenes are those that a quota is for.
     *
     * @param got number of scenes that it is for
     * @param all number of scenes
     */
    boolean isMissed(RoundQuota quota, long got, long all) {
        return quotas.compliance(quota, Math.min(got, all), all) == RoundQuotas.Compliance.SHORT;
    }
}
