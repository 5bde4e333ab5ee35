package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Odd;
import java.util.List;
import java.util.function.Consumer;

/** A value of a taxonomy lies within one that its attribute does not have. */
final class UnknownOddParent implements CatalogRule {
    private static final Rule RULE = new Rule("unknown-odd-parent", Severity.ERROR);

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
        List<String> values = attribute.values().stream()
                .flatMap(value -> value.valueId().value().stream())
                .toList();
        for (Odd.Value value : attribute.values()) {
            value.parent().value().filter(parent -> !values.contains(parent)).ifPresent(parent -> {
                Diagnostic unknown = Diagnostic.of(
                        RULE,
                        edition.at(value.parent()),
                        Message.of(
                                "unknown-odd-parent",
                                parent,
                                attribute.attributeId().orElse("")));
                found.accept(OpenOddFaults.meant(parent, values)
                        .map(unknown::withHelp)
                        .orElse(unknown));
            });
        }
    }
}
