package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Odd;
import dev.oddline.record.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A value of a taxonomy includes itself, alone or through others. */
final class OddParentCycle implements CatalogRule {
    private static final Rule RULE = new Rule("odd-parent-cycle", Severity.ERROR);
    private static final int MOST_SHOWN = 10;

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (OddEdition edition : OddEdition.asked(input)) {
            edition.attributes().forEach(attribute -> check(edition, attribute, found));
        }
    }

    private static void check(OddEdition edition, Odd.Attribute attribute, Consumer<Diagnostic> found) {
        Map<String, Stated<String>> parentOf = new HashMap<>();
        attribute
                .values()
                .forEach(value -> value.valueId().value().ifPresent(id -> parentOf.putIfAbsent(id, value.parent())));
        Set<String> done = new HashSet<>();
        for (Odd.Value value : attribute.values()) {
            List<String> way = new ArrayList<>();
            Set<String> onWay = new HashSet<>();
            Optional<String> at = value.valueId().value();
            while (at.isPresent() && done.add(at.get())) {
                way.add(at.get());
                onWay.add(at.get());
                at = parent(parentOf, at.get()).value();
            }
            if (at.filter(onWay::contains).isPresent()) {
                List<String> circle = way.subList(way.indexOf(at.get()), way.size());
                report(edition, parent(parentOf, at.get()), circle, found);
            }
        }
    }

    private static Stated<String> parent(Map<String, Stated<String>> parentOf, String value) {
        return parentOf.getOrDefault(value, new Stated.Absent<>());
    }

    private static void report(
            OddEdition edition, Stated<String> parent, List<String> circle, Consumer<Diagnostic> found) {
        List<String> shown = new ArrayList<>(circle.subList(0, Math.min(MOST_SHOWN, circle.size())));
        shown.add(circle.size() > MOST_SHOWN ? "…" : circle.get(0));
        found.accept(Diagnostic.of(
                        RULE,
                        edition.at(parent),
                        Message.of("odd-parent-cycle", circle.get(0), String.join(" → ", shown)))
                .withHelp(Message.of("odd-parent-cycle.help")));
    }
}
