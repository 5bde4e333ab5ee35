package dev.oddline.check.rule.dataset;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
import dev.oddline.selection.policy.RoundQuota;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A dataset version took fewer scenes of a source from a round than the quotas of the round's policy keep for it. */
final class MissedQuota implements CatalogRule {
    static final Rule RULE = new Rule("missed-quota", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.DATASET)) {
            entry.as(Dataset.class).ifPresent(dataset -> check(input, entry, dataset, found));
        }
    }

    private static void check(CheckInput input, CatalogEntry entry, Dataset dataset, Consumer<Diagnostic> found) {
        Map<RecordId, Map<String, Long>> byRound = new LinkedHashMap<>();
        Map<RecordId, Long> rounding = new HashMap<>();
        for (Dataset.Source source : dataset.origin()) {
            Optional<RecordId> round = source.sampling().value();
            Optional<Long> scenes = OriginScenes.of(source, dataset);
            if (round.isPresent() && source.source().isGiven() && scenes.isPresent()) {
                byRound.computeIfAbsent(round.get(), r -> new LinkedHashMap<>())
                        .merge(source.source().orElse(""), scenes.get(), Long::sum);
                rounding.merge(round.get(), OriginScenes.rounding(source, dataset), Long::max);
            }
        }
        byRound.forEach((round, scenes) -> {
            Optional<CatalogEntry> sampling = input.catalog().find(round);
            Optional<QuotasOfRound> asked = sampling.map(s -> QuotasOfRound.of(input.catalog(), s));
            List<RoundQuota> ofSources = asked.filter(a -> a.unit() == LabelBudget.Unit.SCENES)
                    .map(a -> a.quotas().mix())
                    .orElse(List.of());
            if (ofSources.stream().noneMatch(quota -> scenes.containsKey(quota.toString()))) {
                return;
            }
            QuotasOfRound quotas = asked.orElseThrow();
            long all = scenes.values().stream().mapToLong(Long::longValue).sum();
            long lost = sampling.flatMap(s -> s.as(Sampling.class))
                    .flatMap(s -> s.selected().value())
                    .flatMap(s -> s.scenes().value())
                    .map(selected -> Math.max(0, selected - all))
                    .orElse(0L);
            for (RoundQuota quota : ofSources) {
                long taken = scenes.getOrDefault(quota.toString(), 0L);
                if (quotas.isMissed(
                        quota, (double) (taken + lost + rounding.getOrDefault(round, 0L)), (double) all, 1)) {
                    found.accept(Diagnostic.of(
                                    RULE,
                                    input.places().ofKey(entry, List.of("origin")),
                                    Message.of(
                                            "missed-quota.version",
                                            entry.id(),
                                            taken,
                                            all,
                                            round,
                                            quota,
                                            quota.share().toPlainString()))
                            .withLabel(quotas.place(quota), Message.of("missed-quota.asked"))
                            .withHelp(Message.of("missed-quota.help")));
                }
            }
        });
    }
}
