package dev.oddline.check.rule.taxonomy;

import dev.oddline.catalog.CatalogReader;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.odd.openodd.OpenOddFault;
import dev.oddline.record.Odd;
import dev.oddline.record.Stated;
import dev.oddline.source.RepoPath;
import java.util.List;
import java.util.function.Consumer;

/** An OpenODD file holds something that OpenODD has no meaning for, or lies where it is not read. */
final class MalformedOpenOdd implements CatalogRule {
    private static final Rule RULE = new Rule("malformed-openodd", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OpenOddFaults.report(input, RULE, OpenOddFault.Kind.MALFORMED, Message.of("malformed-openodd.help"), found);
        for (OddEdition edition : OddEdition.asked(input)) {
            for (Stated<RepoPath> file :
                    edition.odd().openOdd().map(Odd.OpenOddSource::files).orElse(List.of())) {
                if (file.value()
                        .filter(path -> !CatalogReader.isOpenOdd(input.folder(), path))
                        .isPresent()) {
                    found.accept(Diagnostic.of(
                                    RULE,
                                    edition.at(file),
                                    Message.of(
                                            "malformed-openodd.place",
                                            file.value().orElseThrow()))
                            .withHelp(Message.of("malformed-openodd.place-help")));
                }
            }
        }
    }
}
