package dev.oddline.check.rule.official;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.Link;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.ContentHash;
import dev.oddline.record.Kind;
import dev.oddline.record.Model;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An official run began with weights, or an official evaluation measured some, that no hash fixes. */
final class UnhashedWeights implements CatalogRule {
    private static final String ARTIFACT = "artifact";
    private static final Rule RULE = new Rule("unhashed-weights", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Catalog catalog = input.catalog();
        Set<RecordId> unhashed = new HashSet<>();
        for (CatalogEntry entry : catalog.entries(Kind.MODEL)) {
            if (entry.as(Model.class).filter(m -> isUnhashed(input, entry, m)).isPresent()) {
                unhashed.add(entry.id());
            }
        }
        if (!unhashed.isEmpty()) {
            OfficialUse.of(catalog, unhashed).forEach(link -> found.accept(used(link)));
        }
    }

    /** What stands there and cannot be read, or lacks what it must have, is a finding already. */
    private static boolean isUnhashed(CheckInput input, CatalogEntry entry, Model model) {
        Stated<Model.Weights> weights = model.weights();
        Stated<ContentHash> hash = weights.value().map(Model.Weights::hash).orElse(Stated.absent());
        return hash instanceof Stated.Unknown
                || (weights instanceof Stated.Absent
                        && input.places().node(entry, List.of(ARTIFACT)).isEmpty());
    }

    private static Diagnostic used(Link link) {
        return Diagnostic.of(
                        RULE,
                        link.location(),
                        Message.of("unhashed-weights." + link.from().kind().word(), link.from(), link.to()))
                .withHelp(Message.of("unhashed-weights.help", link.to()));
    }
}
