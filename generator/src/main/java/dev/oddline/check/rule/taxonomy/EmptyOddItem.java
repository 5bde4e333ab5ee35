package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.odd.openodd.OpenOddFault;
import java.util.function.Consumer;

/** A list of an OpenODD file has an item that says nothing. */
final class EmptyOddItem implements CatalogRule {
    private static final Rule RULE = new Rule("empty-odd-item", Severity.NOTE);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OpenOddFaults.report(input, RULE, OpenOddFault.Kind.EMPTY_ITEM, Message.of("empty-odd-item.help"), found);
    }
}
