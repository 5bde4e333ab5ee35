package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.odd.openodd.OpenOddFault;
import dev.oddline.record.Odd;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Two attributes, two values of an attribute, two tags or two mappings of one value have the same name. */
final class DuplicateOddName implements CatalogRule {
    private static final Rule RULE = new Rule("duplicate-odd-name", Severity.ERROR);
    private static final Message HELP = Message.of("duplicate-odd-name.help");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OpenOddFaults.report(input, RULE, OpenOddFault.Kind.DUPLICATE_NAME, HELP, found);
        for (OddEdition edition : OddEdition.asked(input)) {
            List<Odd.Attribute> attributes = edition.attributes();
            check(
                    edition,
                    attributes.stream().map(Odd.Attribute::attributeId).toList(),
                    (name, first) -> Message.of("duplicate-odd-name.attribute", name, first),
                    found);
            attributes.forEach(attribute -> check(
                    edition,
                    names(attribute),
                    (name, first) -> Message.of(
                            "duplicate-odd-name.value",
                            name,
                            attribute.attributeId().orElse(""),
                            first),
                    found));
            check(
                    edition,
                    edition.odd().scenarioTags().stream()
                            .map(Odd.ScenarioTag::tagId)
                            .toList(),
                    (name, first) -> Message.of("duplicate-odd-name.tag", name, first),
                    found);
            checkMappings(edition, found);
        }
    }

    private static List<Stated<String>> names(Odd.Attribute attribute) {
        List<Stated<String>> names = new ArrayList<>();
        attribute.values().forEach(value -> names.add(value.valueId()));
        attribute.buckets().forEach(bucket -> names.add(bucket.bucketId()));
        return names;
    }

    private static void checkMappings(OddEdition edition, Consumer<Diagnostic> found) {
        Map<String, List<Stated<String>>> fromOf = new HashMap<>();
        edition.odd()
                .mappings()
                .forEach(mapping -> mapping.attribute()
                        .value()
                        .ifPresent(attribute -> fromOf.computeIfAbsent(attribute, a -> new ArrayList<>())
                                .add(mapping.from())));
        fromOf.forEach((attribute, from) -> check(
                edition,
                from,
                (name, first) -> Message.of("duplicate-odd-name.mapping", attribute, name, first),
                found));
    }

    private static void check(
            OddEdition edition,
            List<Stated<String>> names,
            BiFunction<String, Location, Message> message,
            Consumer<Diagnostic> found) {
        Map<String, Location> firsts = new HashMap<>();
        for (Stated<String> name : names) {
            name.value().ifPresent(word -> {
                Location first = firsts.putIfAbsent(word, edition.at(name));
                if (first != null) {
                    found.accept(Diagnostic.of(RULE, edition.at(name), message.apply(word, first))
                            .withHelp(HELP));
                }
            });
        }
    }
}
