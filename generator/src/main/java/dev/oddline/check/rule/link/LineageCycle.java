package dev.oddline.check.rule.link;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Cycles;
import dev.oddline.catalog.Link;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.RecordId;
import dev.oddline.record.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A record is made from itself, or takes its own place, over one or more steps. */
final class LineageCycle implements CatalogRule {
    private static final Rule RULE = new Rule("lineage-cycle", Severity.ERROR);
    private static final int SHOWN = 20;

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean needsAllRecords() {
        return true;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (Reference.Role role : List.of(Reference.Role.MADE_FROM, Reference.Role.SUCCEEDS)) {
            for (List<RecordId> cycle : Cycles.of(input.catalog(), role)) {
                found.accept(diagnostic(input.catalog(), cycle, role));
            }
        }
    }

    private static Diagnostic diagnostic(Catalog catalog, List<RecordId> cycle, Reference.Role role) {
        List<RecordId> closed = new ArrayList<>(cycle);
        closed.add(cycle.get(0));
        String way = closed.stream().limit(SHOWN).map(id -> "`" + id + "`").collect(Collectors.joining(" → "));
        String more = closed.size() > SHOWN ? " → … (" + cycle.size() + ")" : "";
        Diagnostic diagnostic = Diagnostic.of(
                        RULE,
                        step(catalog, closed, 0, role).location(),
                        Message.of(
                                cycle.size() == 1 ? "lineage-cycle.self" : "lineage-cycle", cycle.get(0), way + more))
                .withHelp(Message.of("lineage-cycle.help"));
        for (int i = 1; i < Math.min(cycle.size(), SHOWN); i++) {
            Link link = step(catalog, closed, i, role);
            diagnostic =
                    diagnostic.withLabel(link.location(), Message.of("lineage-cycle.step", link.from(), link.to()));
        }
        return diagnostic;
    }

    private static Link step(Catalog catalog, List<RecordId> closed, int i, Reference.Role role) {
        return catalog.linksFrom(closed.get(i)).stream()
                .filter(l -> l.role() == role && l.to().equals(closed.get(i + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a cycle without its link: " + closed));
    }
}
