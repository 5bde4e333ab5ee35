package dev.oddline.check.rule.metric;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.CatalogReader;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.Past;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The unit or direction of a metric is another than when results were stated, which now say something else. */
final class RedefinedMetric implements CatalogRule {
    private static final Rule RULE = new Rule("redefined-metric", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Only the whole history tells whether a definition is still changed that was changed long ago. */
    @Override
    public boolean isHeld(CheckInput input) {
        return input.past() instanceof Past.Versions;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) throws IOException {
        if (input.past() instanceof Past.Base base) {
            Map<String, List<CatalogEntry>> users = users(base.catalog());
            for (CatalogEntry entry : input.asked(Kind.METRIC)) {
                List<Use> uses = base.catalog().find(entry.id(), Metric.class).stream()
                        .flatMap(then -> users.getOrDefault(entry.id().value(), List.of()).stream()
                                .map(user -> new Use(user.id(), then)))
                        .toList();
                compare(entry, uses, found);
            }
        } else if (input.past() instanceof Past.Versions versions) {
            Optional<Map<String, List<CatalogEntry>>> users = Optional.empty();
            for (CatalogEntry entry : input.asked(Kind.METRIC)) {
                List<Definition> definitions = definitions(versions, entry, input);
                if (definitions.stream().anyMatch(then -> isOther(entry, then.metric()))) {
                    users = users.or(() -> Optional.of(users(input.catalog())));
                    compare(
                            entry,
                            uses(
                                    versions,
                                    definitions,
                                    users.get().getOrDefault(entry.id().value(), List.of())),
                            found);
                }
            }
        }
    }

    /** A metric as it was when a record stated a value of it. */
    private record Use(RecordId user, Metric then) {}

    /** A metric as it was since a commit. */
    private record Definition(String commit, Metric metric) {}

    private static List<Definition> definitions(Past.Versions versions, CatalogEntry entry, CheckInput input)
            throws IOException {
        List<Definition> definitions = new ArrayList<>();
        for (Past.Version version : versions.of(entry.id(), entry.file())) {
            CatalogReader.read(input.folder(), List.of(version.file()))
                    .catalog()
                    .find(entry.id(), Metric.class)
                    .ifPresent(metric -> definitions.add(new Definition(version.commit(), metric)));
        }
        return definitions;
    }

    /** Returns the records that state the metric, each with the definition that it came to the branch under. */
    private static List<Use> uses(Past.Versions versions, List<Definition> definitions, List<CatalogEntry> users) {
        List<Use> uses = new ArrayList<>();
        for (CatalogEntry user : users) {
            if (versions.wasThereBefore(user.path(), Past.NOW)) {
                definitions.stream()
                        .filter(definition -> !versions.wasThereBefore(user.path(), definition.commit()))
                        .reduce((earlier, later) -> later)
                        .ifPresent(definition -> uses.add(new Use(user.id(), definition.metric())));
            }
        }
        return uses;
    }

    private static Map<String, List<CatalogEntry>> users(Catalog catalog) {
        return Results.of(catalog).stream()
                .flatMap(results -> results.metrics().keySet().stream().map(name -> Map.entry(name, results.entry())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static boolean isOther(CatalogEntry entry, Metric then) {
        Optional<Metric> now = entry.as(Metric.class);
        return now.filter(metric -> differ(metric.unit(), then.unit()) || differ(metric.direction(), then.direction()))
                .isPresent();
    }

    private static <T> boolean differ(Stated<T> now, Stated<T> then) {
        return now.isGiven() && then.isGiven() && !now.value().equals(then.value());
    }

    private static void compare(CatalogEntry entry, List<Use> uses, Consumer<Diagnostic> found) {
        entry.as(Metric.class).ifPresent(now -> {
            compare(entry, "unit", now.unit(), uses, Metric::unit, found);
            compare(entry, "direction", now.direction(), uses, Metric::direction, found);
        });
    }

    private static <T> void compare(
            CatalogEntry entry,
            String field,
            Stated<T> now,
            List<Use> uses,
            Function<Metric, Stated<T>> stated,
            Consumer<Diagnostic> found) {
        List<Use> other = uses.stream()
                .filter(use -> differ(now, stated.apply(use.then())))
                .toList();
        if (now instanceof Stated.Given<T> given && !other.isEmpty()) {
            Use first = other.get(0);
            found.accept(Diagnostic.of(
                            RULE,
                            new Location(entry.path(), given.span()),
                            Message.of(
                                    "redefined-metric." + field,
                                    entry.id(),
                                    word(given.given()),
                                    Message.counted(other.size(), "record"),
                                    word(stated.apply(first.then()).value().orElseThrow()),
                                    first.user()))
                    .withHelp(Message.of("redefined-metric.help", entry.id())));
        }
    }

    private static String word(Object value) {
        return value instanceof Metric.Direction direction
                ? direction.name().toLowerCase(Locale.ROOT)
                : value.toString();
    }
}
