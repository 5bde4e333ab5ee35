package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.odd.openodd.OpenOddFault;
import java.util.function.Consumer;

/** A number of an OpenODD file has a unit that its attribute can't have. */
final class OddUnitMismatch implements CatalogRule {
    private static final Rule RULE = new Rule("odd-unit-mismatch", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OpenOddFaults.report(input, RULE, OpenOddFault.Kind.WRONG_UNIT, Message.of("odd-unit-mismatch.help"), found);
    }
}
