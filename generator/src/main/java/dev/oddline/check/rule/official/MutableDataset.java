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
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** An official run or evaluation used a dataset version whose content may still change, or that nothing fixes. */
final class MutableDataset implements CatalogRule {
    private static final Rule RULE = new Rule("mutable-dataset", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Catalog catalog = input.catalog();
        Map<RecordId, Stated<Boolean>> mutable = new HashMap<>();
        catalog.records(Dataset.class)
                .filter(d -> d.pinning() != Dataset.Pinning.PINNED)
                .filter(d -> !(d.edition().pinned() instanceof Stated.Absent)) // which is a finding by itself
                .forEach(d -> mutable.put(d.id(), d.edition().pinned()));
        if (mutable.isEmpty()) {
            return;
        }
        Set<RecordId> claimed = new HashSet<>();
        OfficialUse.of(catalog, mutable.keySet()).forEach(link -> {
            if (mutable.getOrDefault(link.to(), Stated.absent()) instanceof Stated.Given<Boolean> pinned
                    && pinned.given()) {
                if (claimed.add(link.to())) {
                    catalog.find(link.to()).ifPresent(entry -> found.accept(claimed(entry, pinned, link)));
                }
            } else {
                found.accept(used(link));
            }
        });
    }

    /** The record of the version is wrong, so it is one finding however many use it. */
    private static Diagnostic claimed(CatalogEntry entry, Stated.Given<Boolean> pinned, Link firstUse) {
        return Diagnostic.of(
                        RULE,
                        new Location(entry.path(), pinned.span()),
                        Message.of("mutable-dataset.claimed", entry.id()))
                .withLabel(firstUse.location(), Message.of("mutable-dataset.claimed.use", firstUse.from()))
                .withHelp(Message.of("mutable-dataset.claimed.help"));
    }

    private static Diagnostic used(Link link) {
        return Diagnostic.of(
                        RULE,
                        link.location(),
                        Message.of("mutable-dataset." + link.from().kind().word(), link.from(), link.to()))
                .withHelp(Message.of("mutable-dataset.help", link.to()));
    }
}
