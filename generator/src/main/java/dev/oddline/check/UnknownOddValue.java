package dev.oddline.check;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Cluster;
import dev.oddline.record.Incident;
import dev.oddline.record.MetadataRecord;
import dev.oddline.record.Odd;
import dev.oddline.record.OddScope;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Scenario;
import dev.oddline.record.Stated;
import dev.oddline.record.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A record speaks of an ODD in words that its taxonomy does not have. */
final class UnknownOddValue implements CatalogRule {
    private static final Rule RULE = new Rule("unknown-odd-value", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    /**
     * Conditions in a record.
     *
     * @param keys the way to them
     */
    private record Used(Stated<RecordId> taxonomy, OddValues values, List<String> keys) {}

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Map<RecordId, Map<String, List<String>>> words = words(input.catalog());
        if (words.isEmpty()) {
            return;
        }
        for (CatalogEntry entry : input.catalog().entries()) {
            for (Used used : entry.decoded().map(d -> used(d.record())).orElse(List.of())) {
                Optional<RecordId> taxonomy = used.taxonomy()
                        .value()
                        .or(() -> words.size() == 1 ? words.keySet().stream().findFirst() : Optional.empty());
                taxonomy.flatMap(id -> Optional.ofNullable(words.get(id)).map(known -> new Known(id, known)))
                        .ifPresent(known -> check(input, entry, used, known, found));
            }
        }
    }

    private record Known(RecordId taxonomy, Map<String, List<String>> words) {}

    private static Map<RecordId, Map<String, List<String>>> words(Catalog catalog) {
        Map<RecordId, Map<String, List<String>>> words = new LinkedHashMap<>();
        catalog.records(Odd.class).filter(odd -> odd.attributes().isGiven()).forEach(odd -> {
            Map<String, List<String>> byAttribute = new LinkedHashMap<>();
            odd.attributes()
                    .orElse(List.of())
                    .forEach(attribute -> attribute
                            .attributeId()
                            .value()
                            .ifPresent(id -> byAttribute.put(
                                    id,
                                    Stream.concat(
                                                    attribute.values().stream()
                                                            .flatMap(v -> v.valueId().value().stream()),
                                                    attribute.buckets().stream()
                                                            .flatMap(b -> b.bucketId().value().stream()))
                                            .toList())));
            words.put(odd.id(), byAttribute);
        });
        return words;
    }

    private static List<Used> used(MetadataRecord record) {
        List<Used> used = new ArrayList<>();
        if (record instanceof Incident incident) {
            add(used, incident.conditions().odd());
        } else if (record instanceof Scenario scenario) {
            add(used, scenario.odd());
        } else if (record instanceof Cluster cluster) {
            add(used, cluster.odd());
        } else if (record instanceof Target target) {
            target.overall()
                    .segment()
                    .value()
                    .ifPresent(v -> used.add(new Used(target.taxonomy(), v, List.of("segment"))));
            for (int i = 0; i < target.segments().size(); i++) {
                List<String> keys = List.of("segments", Integer.toString(i), "segment");
                target.segments()
                        .get(i)
                        .segment()
                        .value()
                        .ifPresent(v -> used.add(new Used(target.taxonomy(), v, keys)));
            }
        }
        return used;
    }

    private static void add(List<Used> used, OddScope scope) {
        scope.values().value().ifPresent(v -> used.add(new Used(scope.taxonomy(), v, List.of("odd"))));
    }

    private static void check(
            CheckInput input, CatalogEntry entry, Used used, Known known, Consumer<Diagnostic> found) {
        used.values().byAttribute().forEach((attribute, values) -> {
            List<String> way = join(used.keys(), attribute);
            if (!known.words().containsKey(attribute)) {
                found.accept(Diagnostic.of(
                                RULE,
                                input.places().ofKey(entry, way),
                                Message.of("unknown-odd-value.attribute", attribute, known.taxonomy()))
                        .withHelp(help(attribute, List.copyOf(known.words().keySet()), known.taxonomy())));
                return;
            }
            List<String> possible = known.words().getOrDefault(attribute, List.of());
            for (int i = 0; i < values.size(); i++) {
                if (!possible.contains(values.get(i))) {
                    found.accept(Diagnostic.of(
                                    RULE,
                                    input.places().of(entry, join(way, Integer.toString(i))),
                                    Message.of("unknown-odd-value", values.get(i), attribute, known.taxonomy()))
                            .withHelp(help(values.get(i), possible, known.taxonomy())));
                }
            }
        });
    }

    private static List<String> join(List<String> keys, String last) {
        return Stream.concat(keys.stream(), Stream.of(last)).toList();
    }

    private static Message help(String word, List<String> possible, RecordId taxonomy) {
        return Spelling.nearest(word, possible)
                .map(meant -> Message.of("did-you-mean", meant))
                .orElseGet(() -> Message.of("unknown-odd-value.help", taxonomy, String.join("`, `", possible)));
    }
}
