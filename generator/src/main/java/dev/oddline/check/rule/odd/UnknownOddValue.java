package dev.oddline.check.rule.odd;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.source.Location;
import dev.oddline.table.CellNumber;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A record speaks of an ODD in words that its taxonomy does not have. */
final class UnknownOddValue implements CatalogRule {
    static final Rule RULE = new Rule("unknown-odd-value", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        OddVocabularies words = new OddVocabularies(input);
        for (CatalogEntry entry : input.asked()) {
            for (OddUse use : OddUse.of(entry, input.catalog(), words)) {
                use.vocabulary().ifPresent(known -> check(input, entry, use, known, found));
            }
        }
    }

    private static void check(
            CheckInput input, CatalogEntry entry, OddUse use, OddVocabulary words, Consumer<Diagnostic> found) {
        use.values().byAttribute().forEach((attribute, values) -> {
            List<String> way = join(use.keys(), attribute);
            OddVocabulary.Attribute known = words.attributes().get(attribute);
            if (known == null) {
                found.accept(Diagnostic.of(RULE, input.places().ofKey(entry, way), words.noAttribute(attribute))
                        .withHelp(words.attributeHelp(attribute)));
                return;
            }
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                boolean number = known.isPlainNumber() && CellNumber.of(value).isPresent();
                if (!known.values().contains(value) && !number) {
                    Location place = input.places().of(entry, join(way, Integer.toString(i)));
                    found.accept(Diagnostic.of(RULE, place, words.noValue(value, attribute))
                            .withHelp(words.valueHelp(value, attribute)));
                }
            }
        });
    }

    private static List<String> join(List<String> keys, String last) {
        return Stream.concat(keys.stream(), Stream.of(last)).toList();
    }
}
