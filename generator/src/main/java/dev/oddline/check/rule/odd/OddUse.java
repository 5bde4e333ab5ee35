package dev.oddline.check.rule.odd;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.record.Cluster;
import dev.oddline.record.Decision;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Incident;
import dev.oddline.record.OddScope;
import dev.oddline.record.OddValues;
import dev.oddline.record.Scenario;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.record.SelectionStep;
import dev.oddline.record.Stated;
import dev.oddline.record.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Conditions in a record.
 *
 * @param vocabulary the words that may stand in them; empty if nobody can tell
 * @param keys the way to them from the root
 */
record OddUse(Optional<OddVocabulary> vocabulary, OddValues values, List<String> keys) {

    /**
     * Returns the conditions that a record states, in the order of its file.
     *
     * @param words of all taxonomies of the catalog
     */
    static List<OddUse> of(CatalogEntry entry, Catalog catalog, OddVocabularies words) {
        List<OddUse> uses = new ArrayList<>();
        entry.as(Incident.class)
                .ifPresent(incident -> add(uses, words, incident.conditions().odd()));
        entry.as(Scenario.class).ifPresent(scenario -> add(uses, words, scenario.odd()));
        entry.as(Cluster.class).ifPresent(cluster -> add(uses, words, cluster.odd()));
        entry.as(Target.class).ifPresent(target -> {
            Optional<OddVocabulary> vocabulary = words.of(target.taxonomy());
            add(uses, vocabulary, target.overall().segment(), List.of("segment"));
            addAll(
                    uses,
                    vocabulary,
                    "segments",
                    target.segments().stream().map(Target.Wanted::segment).toList());
        });
        entry.as(SelectionPolicy.class).ifPresent(policy -> {
            Optional<OddVocabulary> vocabulary = words.of(new Stated.Absent<>());
            for (int i = 0; i < policy.steps().size(); i++) {
                if (policy.steps().get(i) instanceof SelectionStep.Filter filter) {
                    add(uses, vocabulary, filter.odd(), List.of("steps", Integer.toString(i), "odd"));
                }
            }
            addAll(
                    uses,
                    vocabulary,
                    "quotas",
                    policy.quotas().stream().map(SelectionPolicy.Quota::segment).toList());
        });
        entry.as(Decision.class).ifPresent(decision -> {
            for (int i = 0; i < decision.criteria().size(); i++) {
                Decision.Criterion criterion = decision.criteria().get(i);
                Optional<OddVocabulary> vocabulary = criterion
                        .evaluation()
                        .value()
                        .flatMap(id -> catalog.find(id, Evaluation.class))
                        .flatMap(words::ofEvaluation);
                add(uses, vocabulary, criterion.segment(), List.of("criteria", Integer.toString(i), "segment"));
            }
        });
        return uses;
    }

    private static void add(List<OddUse> uses, OddVocabularies words, OddScope scope) {
        add(uses, words.of(scope.taxonomy()), scope.values(), List.of("odd"));
    }

    private static void addAll(
            List<OddUse> uses, Optional<OddVocabulary> vocabulary, String list, List<Stated<OddValues>> segments) {
        for (int i = 0; i < segments.size(); i++) {
            add(uses, vocabulary, segments.get(i), List.of(list, Integer.toString(i), "segment"));
        }
    }

    private static void add(
            List<OddUse> uses, Optional<OddVocabulary> vocabulary, Stated<OddValues> values, List<String> keys) {
        values.value().ifPresent(v -> uses.add(new OddUse(vocabulary, v, keys)));
    }
}
