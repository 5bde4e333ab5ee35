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
 * @param unit of the budget whose shares they are
 * @param places where the policy states their shares
 */
record QuotasOfRound(RoundQuotas quotas, LabelBudget.Unit unit, Map<RoundQuota, Location> places) {
    private static final QuotasOfRound NONE = new QuotasOfRound(RoundQuotas.NONE, LabelBudget.Unit.SCENES, Map.of());

    QuotasOfRound {
        places = Map.copyOf(places);
    }

    /**
     * Returns the quotas of a round; none if its policy is not recorded, or was changed after the round, or if the round is the
     * random arm of another, which no quota binds.
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
                        .map(policy -> new QuotasOfRound(
                                RoundQuotas.of(policy).counted(),
                                LabelBudget.unitOf(sampling.get(), policy),
                                places(entry, policy))))
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
     * Returns whether too little of what some scenes take is for those that a quota is for.
     *
     * @param got what those take that it is for
     * @param all what all take
     * @param largest what the largest takes
     */
    boolean isMissed(RoundQuota quota, double got, double all, double largest) {
        return quotas.compliance(quota, Math.min(got, all), all, largest) == RoundQuotas.Compliance.SHORT;
    }
}
