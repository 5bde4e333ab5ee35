package dev.oddline.check.rule.link;

import dev.oddline.catalog.Catalog;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import java.util.function.Consumer;

/** A record names another one that exists, but is of another kind than the field asks for. */
final class WrongKindReference implements CatalogRule {
    private static final Rule RULE = new Rule("wrong-kind-reference", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Catalog catalog = input.catalog();
        catalog.links()
                .filter(link -> catalog.isTombstone(link.to()))
                .forEach(link -> UnknownReference.otherKind(catalog, link.to())
                        .ifPresent(other -> found.accept(Diagnostic.of(
                                        RULE,
                                        link.location(),
                                        Message.of(
                                                "wrong-kind-reference",
                                                link.to(),
                                                Message.of(
                                                        "kind." + other.kind().word()),
                                                Message.of("kind."
                                                        + link.to().kind().word())))
                                .withHelp(Message.of(
                                        "wrong-kind-reference.help",
                                        link.field().substring(link.field().lastIndexOf('.') + 1),
                                        link.to().kind().folder())))));
    }
}
