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
import java.util.List;
import java.util.function.Consumer;

/** The numbers of scenes in a dataset version's origin do not add up to its scenes. */
final class OriginCountMismatch implements CatalogRule {
    private static final Rule RULE = new Rule("origin-count-mismatch", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.DATASET)) {
            entry.as(Dataset.class)
                    .filter(OriginCountMismatch::isOff)
                    .ifPresent(dataset -> found.accept(Diagnostic.of(
                                    RULE,
                                    input.places().ofKey(entry, List.of("origin")),
                                    Message.of(
                                            "origin-count-mismatch",
                                            entry.id(),
                                            sum(dataset),
                                            OriginScenes.inAll(dataset).get(0)))
                            .withHelp(Message.of("origin-count-mismatch.help"))));
        }
    }

    /** Withdrawn scenes may count or not, on either side. */
    private static boolean isOff(Dataset dataset) {
        boolean isComplete = !dataset.origin().isEmpty()
                && dataset.origin().stream().allMatch(source -> source.scenes().isGiven());
        List<Long> all = OriginScenes.inAll(dataset);
        long withdrawn = dataset.contents().withdrawn().size();
        return !all.isEmpty()
                && all.stream()
                        .noneMatch(scenes -> isComplete
                                ? Math.abs(sum(dataset) - scenes) <= withdrawn
                                : sum(dataset) <= scenes + withdrawn);
    }

    private static long sum(Dataset dataset) {
        return dataset.origin().stream()
                .mapToLong(source -> source.scenes().orElse(0L))
                .sum();
    }
}
