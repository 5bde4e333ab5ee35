package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.odd.openodd.OpenOddFault;
import java.util.function.Consumer;

/** A constraint of an OpenODD file stands where it constrains nothing. */
final class IneffectiveOddConstraint implements CatalogRule {
    private static final Rule RULE = new Rule("ineffective-odd-constraint", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OpenOddFaults.report(
                input, RULE, OpenOddFault.Kind.WITHOUT_EFFECT, Message.of("ineffective-odd-constraint.help"), found);
    }
}
