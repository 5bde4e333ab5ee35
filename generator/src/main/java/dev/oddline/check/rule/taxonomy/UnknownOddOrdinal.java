package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.odd.openodd.OpenOddFault;
import java.util.function.Consumer;

/** An OpenODD file asks for what stands before or after a value that there is not. */
final class UnknownOddOrdinal implements CatalogRule {
    private static final Rule RULE = new Rule("unknown-odd-ordinal", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OpenOddFaults.report(input, RULE, OpenOddFault.Kind.UNKNOWN_ORDINAL, found);
    }
}
