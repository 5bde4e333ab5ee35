package dev.oddline.check.rule.official;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Link;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** An official run or evaluation used a dataset version whose content may still change. */
final class MutableDataset implements CatalogRule {
    private static final Rule RULE = new Rule("mutable-dataset", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Catalog catalog = input.catalog();
        Set<RecordId> mutable = new HashSet<>();
        catalog.records(Dataset.class)
                .filter(d -> isMutable(d.edition().pinned()))
                .forEach(d -> mutable.add(d.id()));
        if (mutable.isEmpty()) {
            return;
        }
        Set<Used> seen = new HashSet<>();
        catalog.links()
                .filter(link -> mutable.contains(link.to()))
                .filter(link -> isOfficial(catalog, link))
                .sorted()
                .filter(link -> seen.add(new Used(link.from(), link.to())))
                .forEach(link -> found.accept(Diagnostic.of(
                                RULE,
                                link.location(),
                                Message.of(
                                        "mutable-dataset." + link.from().kind().word(), link.from(), link.to()))
                        .withHelp(Message.of("mutable-dataset.help", link.to()))));
    }

    private record Used(RecordId by, RecordId dataset) {}

    private static boolean isMutable(Stated<Boolean> pinned) {
        return pinned instanceof Stated.Unknown
                || pinned.value().filter(p -> !p).isPresent();
    }

    private static boolean isOfficial(Catalog catalog, Link link) {
        if (link.from().kind() == Kind.RUN) {
            return catalog.find(link.from(), Run.class)
                    .filter(OfficialRuns::isOfficial)
                    .isPresent();
        }
        return catalog.find(link.from(), Evaluation.class)
                .filter(e -> e.setup().purpose() == Purpose.OFFICIAL)
                .isPresent();
    }
}
