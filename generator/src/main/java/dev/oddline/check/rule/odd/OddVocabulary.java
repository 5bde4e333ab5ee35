package dev.oddline.check.rule.odd;

import dev.oddline.decode.Spelling;
import dev.oddline.message.Message;
import dev.oddline.odd.NumberRange;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Odd;
import dev.oddline.record.RecordId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words in which a record speaks of an ODD: those of one taxonomy, or of all where nobody says which is meant.
 *
 * @param taxonomy the taxonomy; empty for all of them
 * @param attributes in the order of the files
 * @param tags scenario tags, in the order of the files
 */
record OddVocabulary(Optional<RecordId> taxonomy, Map<String, Attribute> attributes, List<String> tags) {

    /**
     * One axis.
     *
     * @param values value and bucket ids
     * @param divides whether it measures a number, so that tables may hold the number itself
     * @param reach the numbers from its lowest bucket to its highest, those between two buckets included; empty if nothing
     *     divides its numbers
     */
    record Attribute(Set<String> values, boolean divides, Optional<NumberRange> reach) {
        /** Returns whether it is a number that nothing divides: then any number is right, also in a record. */
        boolean isPlainNumber() {
            return divides && values.isEmpty();
        }

        private Attribute with(Attribute other) {
            Set<String> all = new LinkedHashSet<>(values);
            all.addAll(other.values);
            return new Attribute(
                    all,
                    divides || other.divides,
                    NumberRange.reach(Stream.of(reach, other.reach)
                            .flatMap(Optional::stream)
                            .toList()));
        }
    }

    /** An attribute of which nothing is known. */
    static final Attribute NOTHING = new Attribute(Set.of(), false, Optional.empty());

    /** Returns the words of a taxonomy. */
    static OddVocabulary of(RecordId id, Taxonomy taxonomy, List<Odd.ScenarioTag> tags) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (OddAttribute attribute : taxonomy.attributes()) {
            Set<String> values = new LinkedHashSet<>();
            attribute.values().forEach(value -> values.add(value.id()));
            Optional<NumberRange> reach = NumberRange.reach(attribute.values().stream()
                    .flatMap(value -> value.range().stream())
                    .toList());
            attributes.merge(attribute.id(), new Attribute(values, reach.isPresent(), reach), Attribute::with);
        }
        taxonomy.numbers().stream()
                .sorted()
                .forEach(name -> attributes.putIfAbsent(name, new Attribute(Set.of(), true, Optional.empty())));
        return new OddVocabulary(
                Optional.of(id),
                attributes,
                tags.stream()
                        .flatMap(tag -> tag.tagId().value().stream())
                        .distinct()
                        .toList());
    }

    /** Returns the words of several taxonomies together. */
    static OddVocabulary ofAll(List<OddVocabulary> vocabularies) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        Set<String> tags = new LinkedHashSet<>();
        for (OddVocabulary vocabulary : vocabularies) {
            vocabulary.attributes().forEach((id, attribute) -> attributes.merge(id, attribute, Attribute::with));
            tags.addAll(vocabulary.tags());
        }
        return new OddVocabulary(Optional.empty(), attributes, List.copyOf(tags));
    }

    /** Returns what says that a word is no attribute. */
    Message noAttribute(String word) {
        return taxonomy.isPresent()
                ? Message.of("unknown-odd-value.attribute", word, taxonomy.get())
                : Message.of("unknown-odd-value.attribute-of-none", word);
    }

    /** Returns what says that a word is no value of an attribute. */
    Message noValue(String word, String attribute) {
        return taxonomy.isPresent()
                ? Message.of("unknown-odd-value", word, attribute, taxonomy.get())
                : Message.of("unknown-odd-value.of-none", word, attribute);
    }

    /** Returns what says that a number lies below all buckets of an attribute, or above them. */
    Message beyond(String number, String attribute) {
        return taxonomy.isPresent()
                ? Message.of("unknown-odd-value.beyond", number, attribute, taxonomy.get())
                : Message.of("unknown-odd-value.beyond-all", number, attribute);
    }

    /** Returns what helps with a word that is no attribute. */
    Message attributeHelp(String word) {
        return help(word, attributes.keySet());
    }

    /** Returns what helps with a word that is no value of an attribute of this vocabulary. */
    Message valueHelp(String word, String attribute) {
        return help(word, attributes.getOrDefault(attribute, NOTHING).values());
    }

    /** Returns the word that was probably meant, or else all there are. */
    Message help(String word, Collection<String> possible) {
        return Spelling.nearest(word, possible)
                .map(meant -> Message.of("did-you-mean", meant))
                .orElseGet(() -> taxonomy.isPresent()
                        ? Message.of("unknown-odd-value.help", taxonomy.get(), String.join("`, `", possible))
                        : Message.of("unknown-odd-value.help-of-none", String.join("`, `", possible)));
    }
}
