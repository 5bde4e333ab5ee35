package dev.oddline.check.rule.dataset;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.IdLocation;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.Stated;
import java.util.function.Consumer;

/** A dataset version has labels, but does not say by which rules they were made. */
final class MissingLabelPolicy implements CatalogRule {
    private static final Rule RULE = new Rule("missing-label-policy", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.DATASET)) {
            entry.as(Dataset.class)
                    .filter(dataset -> dataset.labels().policy() instanceof Stated.Absent && hasLabels(dataset))
                    .ifPresent(dataset -> found.accept(
                            Diagnostic.of(RULE, IdLocation.of(entry), Message.of("missing-label-policy", entry.id()))
                                    .withHelp(Message.of("missing-label-policy.help"))));
        }
    }

    private static boolean hasLabels(Dataset dataset) {
        return dataset.labels().quality().isGiven()
                || !dataset.labels().earlier().isEmpty()
                || dataset.contents().splits().values().stream()
                        .anyMatch(split -> split.objects().orElse(0L) > 0);
    }
}
