package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.openodd.OpenOddFault;
import dev.oddline.record.Odd;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A taxonomy speaks of itself or of the edition before in words that these do not have. */
final class UnknownOddWord implements CatalogRule {
    private static final Rule RULE = new Rule("unknown-odd-value", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OpenOddFaults.report(input, RULE, OpenOddFault.Kind.UNKNOWN_NAME, found);
        for (OddEdition edition : OddEdition.asked(input)) {
            checkModule(edition, found);
            Optional<Taxonomy> own = edition.taxonomies().of(edition.odd().id());
            own.ifPresent(words -> {
                checkExclusions(input, edition, words, found);
                Optional<Taxonomy> before = edition.odd()
                        .predecessor()
                        .value()
                        .flatMap(id -> edition.taxonomies().of(id));
                edition.odd().mappings().forEach(mapping -> check(edition, mapping, words, before, found));
            });
        }
    }

    private static void checkModule(OddEdition edition, Consumer<Diagnostic> found) {
        Stated<String> module =
                edition.odd().openOdd().value().map(Odd.OpenOddSource::module).orElse(new Stated.Absent<>());
        edition.openOdd()
                .ifPresent(files -> module.value()
                        .filter(name -> !files.modules().contains(name))
                        .ifPresent(name -> report(
                                edition.at(module),
                                Message.of("unknown-odd-value.module", name),
                                name,
                                List.copyOf(files.modules()),
                                found)));
    }

    private static void checkExclusions(
            CheckInput input, OddEdition edition, Taxonomy words, Consumer<Diagnostic> found) {
        List<Odd.Excluded> excluded = edition.odd().excluded();
        for (int i = 0; i < excluded.size(); i++) {
            List<String> way = List.of("excluded", Integer.toString(i), "segment");
            excluded.get(i)
                    .segment()
                    .value()
                    .ifPresent(segment -> segment.byAttribute().forEach((attribute, values) -> {
                        Optional<OddAttribute> known = words.attribute(attribute);
                        if (known.isEmpty()) {
                            Location place = input.places().ofKey(edition.entry(), append(way, attribute));
                            reportAttribute(words, place, attribute, found);
                            return;
                        }
                        for (int j = 0; j < values.size(); j++) {
                            List<String> to = append(append(way, attribute), Integer.toString(j));
                            checkValue(
                                    words,
                                    known.get(),
                                    values.get(j),
                                    input.places().of(edition.entry(), to),
                                    found);
                        }
                    }));
        }
    }

    private static void check(
            OddEdition edition,
            Odd.Mapping mapping,
            Taxonomy words,
            Optional<Taxonomy> before,
            Consumer<Diagnostic> found) {
        Optional<String> attribute = mapping.attribute().value();
        Optional<OddAttribute> known = attribute.flatMap(words::attribute);
        if (attribute.isPresent() && known.isEmpty()) {
            reportAttribute(words, edition.at(mapping.attribute()), attribute.get(), found);
        }
        known.ifPresent(here -> List.of(mapping.to(), mapping.within())
                .forEach(word ->
                        word.value().ifPresent(value -> checkValue(words, here, value, edition.at(word), found))));
        if (before.isPresent() && known.isPresent()) {
            Optional<OddAttribute> there = before.get().attribute(known.get().id());
            if (there.isEmpty()) {
                reportAttribute(
                        before.get(),
                        edition.at(mapping.attribute()),
                        known.get().id(),
                        found);
            }
            there.ifPresent(old -> mapping.from()
                    .value()
                    .ifPresent(value -> checkValue(before.get(), old, value, edition.at(mapping.from()), found)));
        }
    }

    private static void checkValue(
            Taxonomy words, OddAttribute attribute, String value, Location place, Consumer<Diagnostic> found) {
        if (attribute.value(value).isEmpty()) {
            report(
                    place,
                    Message.of("unknown-odd-value", value, attribute.id(), words.id()),
                    value,
                    attribute.values().stream().map(OddValue::id).toList(),
                    found);
        }
    }

    private static void reportAttribute(Taxonomy words, Location place, String attribute, Consumer<Diagnostic> found) {
        report(
                place,
                Message.of("unknown-odd-value.attribute", attribute, words.id()),
                attribute,
                words.attributes().stream().map(OddAttribute::id).toList(),
                found);
    }

    private static void report(
            Location place, Message message, String word, List<String> possible, Consumer<Diagnostic> found) {
        Diagnostic unknown = Diagnostic.of(RULE, place, message);
        found.accept(OpenOddFaults.meant(word, possible).map(unknown::withHelp).orElse(unknown));
    }

    private static List<String> append(List<String> way, String last) {
        return java.util.stream.Stream.concat(way.stream(), java.util.stream.Stream.of(last))
                .toList();
    }
}
