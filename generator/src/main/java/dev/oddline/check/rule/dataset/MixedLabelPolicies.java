package dev.oddline.check.rule.dataset;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Labels by different rules come together, and no record says what became of the older ones. */
final class MixedLabelPolicies implements CatalogRule {
    private static final Rule RULE = new Rule("mixed-label-policies", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        Catalog catalog = input.catalog();
        for (CatalogEntry entry : input.asked(Kind.DATASET)) {
            entry.as(Dataset.class).ifPresent(dataset -> version(catalog, entry, dataset, found));
        }
        for (CatalogEntry entry : input.asked(Kind.RUN)) {
            entry.as(Run.class).ifPresent(run -> run(catalog, entry, run).ifPresent(found));
        }
    }

    private static void version(Catalog catalog, CatalogEntry entry, Dataset dataset, Consumer<Diagnostic> found) {
        if (!(dataset.labels().policy() instanceof Stated.Given<RecordId> own) || catalog.isTombstone(own.given())) {
            return;
        }
        Set<RecordId> explained = new HashSet<>(Set.of(own.given()));
        dataset.labels().earlier().forEach(e -> e.policy().value().ifPresent(explained::add));
        for (RecordId parent : dataset.parents()) {
            policy(catalog, parent)
                    .filter(explained::add)
                    .ifPresent(other -> found.accept(Diagnostic.of(
                                    RULE,
                                    new Location(entry.path(), own.span()),
                                    Message.of("mixed-label-policies", entry.id(), own.given(), parent, other))
                            .withHelp(Message.of("mixed-label-policies.help", other))));
        }
    }

    /** Returns the finding of the first training dataset whose labels follow other rules than those before it. */
    private static Optional<Diagnostic> run(Catalog catalog, CatalogEntry entry, Run run) {
        Optional<RecordId> first = Optional.empty();
        for (Stated<RecordId> data : trainingData(run)) {
            Optional<RecordId> policy = data.value().flatMap(id -> policy(catalog, id));
            if (first.isEmpty()) {
                first = policy.isEmpty() ? first : data.value();
            } else if (policy.isPresent()
                    && data instanceof Stated.Given<RecordId> given
                    && !policy.equals(policy(catalog, first.get()))) {
                return Optional.of(Diagnostic.of(
                                RULE,
                                new Location(entry.path(), given.span()),
                                Message.of(
                                        "mixed-label-policies.run",
                                        entry.id(),
                                        given.given(),
                                        policy.get(),
                                        first.get(),
                                        policy(catalog, first.get()).orElseThrow()))
                        .withHelp(Message.of("mixed-label-policies.run-help")));
            }
        }
        return Optional.empty();
    }

    private static List<Stated<RecordId>> trainingData(Run run) {
        List<Stated<RecordId>> data = new ArrayList<>();
        if (run.place().job() == Run.Job.TRAIN) {
            data.add(run.inputs().dataset());
        }
        run.inputs().others().stream()
                .filter(i -> i.role().value().equals(Optional.of(Run.InputRole.TRAIN)))
                .forEach(i -> data.add(i.record()));
        return data;
    }

    /** Returns the rules of a version's labels; none where nobody knows them, or their id is misspelt. */
    private static Optional<RecordId> policy(Catalog catalog, RecordId dataset) {
        return catalog.find(dataset, Dataset.class)
                .flatMap(d -> d.labels().policy().value())
                .filter(policy -> !catalog.isTombstone(policy));
    }
}
