package dev.oddline.check.rule.metric;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.ResultColumns;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.MetricTable;
import dev.oddline.source.Location;
import dev.oddline.table.TableRow;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A table of metrics names one that no record defines. A metric that records state is {@link UndefinedMetric}'s, also where
 * tables have it.
 */
final class UndefinedMetricInTable implements TableRule {

    @Override
    public Rule rule() {
        return UndefinedMetric.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        Set<String> known = new HashSet<>();
        input.catalog()
                .entries(Kind.METRIC)
                .forEach(entry -> known.add(entry.id().value()));
        if (known.isEmpty()) {
            return table -> Optional.empty();
        }
        Results.of(input.catalog())
                .forEach(results -> known.addAll(results.metrics().keySet()));
        return new Tables(input, known);
    }

    /**
     * Where a metric stands first.
     *
     * @param tables number of tables that have it
     */
    private record Use(Location first, int tables) {
        Use with(Use later) {
            return new Use(first, tables + later.tables);
        }
    }

    private record Tables(CheckInput input, Set<String> known, Map<String, Use> unknown) implements Watcher {
        Tables(CheckInput input, Set<String> known) {
            this(input, known, new TreeMap<>());
        }

        @Override
        public Optional<TableWatch> watch(NamedTable table) {
            return table.metrics().map(metrics -> new Names(this, table, metrics));
        }

        @Override
        public void end(Consumer<Diagnostic> found) {
            unknown.forEach((name, use) -> found.accept(UndefinedMetric.finding(
                    input,
                    name,
                    use.first(),
                    use.tables() == 1
                            ? Message.of("undefined-metric", name)
                            : Message.of("undefined-metric.tables", name, use.tables()))));
        }
    }

    private static final class Names implements TableWatch {
        private final Tables tables;
        private final NamedTable table;
        private final MetricTable metrics;
        private final Map<String, Use> here = new LinkedHashMap<>();
        private Optional<ResultColumns> columns = Optional.empty();

        Names(Tables tables, NamedTable table, MetricTable metrics) {
            this.tables = tables;
            this.table = table;
            this.metrics = metrics;
        }

        @Override
        public boolean header(TableRow header) {
            String field = table.role() == NamedTable.Role.SEGMENTS ? "segment_metrics" : "scene_metrics";
            metrics.wide().keySet().stream()
                    .filter(name -> !tables.known().contains(name))
                    .forEach(name -> here.put(
                            name,
                            new Use(tables.input().places().ofKey(table.entry(), List.of(field, "wide", name)), 1)));
            columns = ResultColumns.of(metrics, header.row()).stream()
                    .filter(of -> of.metric() >= 0)
                    .findFirst();
            return columns.isPresent();
        }

        @Override
        public void row(TableRow row) {
            ResultColumns of = columns.get();
            String name = of.metric(row);
            if (!tables.known().contains(name) && !here.containsKey(name) && !name.isEmpty()) {
                here.put(name, new Use(new Location(table.path().given(), row.span(of.metric())), 1));
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            here.forEach((name, use) -> tables.unknown().merge(name, use, Use::with));
        }
    }
}
