package dev.oddline.check;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.util.List;

/** A waiver silences nothing. Known only after all other rules were held, so it is no rule of the catalog. */
final class UnusedWaiver {
    static final Rule RULE = new Rule("unused-waiver", Severity.WARNING);

    private UnusedWaiver() {}

    /**
     * Returns the finding of a waiver that silenced nothing.
     *
     * @param rule the name of the rule that it waives
     * @param rules the names of all rules
     */
    static Diagnostic of(CatalogEntry waiver, Stated.Given<String> rule, List<String> rules) {
        boolean known = rules.contains(rule.given());
        Diagnostic diagnostic = Diagnostic.of(
                RULE,
                new Location(waiver.path(), rule.span()),
                Message.of(known ? "unused-waiver" : "unused-waiver.unknown", waiver.id(), rule.given()));
        Message help = known
                ? Message.of("unused-waiver.help")
                : Spelling.nearest(rule.given(), rules)
                        .map(meant -> Message.of("did-you-mean", meant))
                        .orElseGet(() -> Message.of("unused-waiver.help"));
        return diagnostic.withHelp(help);
    }
}
