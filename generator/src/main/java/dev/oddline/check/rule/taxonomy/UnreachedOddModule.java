package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.odd.openodd.OpenOddFault;
import java.util.function.Consumer;

/** A module of an OpenODD file is needed by no ODD. */
final class UnreachedOddModule implements CatalogRule {
    private static final Rule RULE = new Rule("unreached-odd-module", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OpenOddFaults.report(
                input, RULE, OpenOddFault.Kind.UNREACHED_MODULE, Message.of("unreached-odd-module.help"), found);
    }
}
