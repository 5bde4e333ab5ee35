package dev.oddline.check.rule.link;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.Link;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Waiver;
import dev.oddline.yaml.YamlWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A record names another one that is in no file. */
final class UnknownReference implements CatalogRule {
    static final Rule RULE = new Rule("unknown-reference", Severity.ERROR);
    private static final String FROZEN_RECORD_CHANGED = "frozen-record-changed";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Catalog catalog = input.catalog();
        Map<Kind, List<String>> ids = new EnumMap<>(Kind.class);
        catalog.links()
                .filter(link -> catalog.isTombstone(link.to()))
                .filter(link -> otherKind(catalog, link.to()).isEmpty())
                .filter(link -> !mayBeGone(catalog, link.from()))
                .forEach(link -> found.accept(diagnostic(catalog, link, ids)));
    }

    private static Diagnostic diagnostic(Catalog catalog, Link link, Map<Kind, List<String>> ids) {
        Kind kind = link.to().kind();
        List<String> known = ids.computeIfAbsent(
                kind, k -> catalog.entries(k).stream().map(e -> e.id().value()).toList());
        Diagnostic diagnostic = Diagnostic.of(
                RULE, link.location(), Message.of("unknown-reference", Message.of("kind." + kind.word()), link.to()));
        return Spelling.nearest(link.to().value(), known)
                .map(meant -> diagnostic.withSuggestion(Message.of("did-you-mean", meant), YamlWriter.value(meant)))
                .orElseGet(() -> diagnostic.withHelp(
                        Message.of("unknown-reference.help", kind.folder(), link.to(), kind.word())));
    }

    /** Returns whether a record excepts others from being there: a waiver for frozen ones that were removed. */
    private static boolean mayBeGone(Catalog catalog, RecordId from) {
        return catalog.find(from, Waiver.class)
                .flatMap(waiver -> waiver.rule().value())
                .filter(FROZEN_RECORD_CHANGED::equals)
                .isPresent();
    }

    /** Returns the record of another kind that has the id. */
    static Optional<CatalogEntry> otherKind(Catalog catalog, RecordId id) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != id.kind())
                .flatMap(kind -> catalog.find(new RecordId(kind, id.value())).stream())
                .findFirst();
    }
}
