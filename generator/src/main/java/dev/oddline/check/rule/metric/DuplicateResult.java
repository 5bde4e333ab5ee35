package dev.oddline.check.rule.metric;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.ResultColumns;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.check.rule.WrongCells;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.odd.OddAttribute;
import dev.oddline.record.MetricTable;
import dev.oddline.table.TableRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of metrics states a metric of the same ODD segment, or of the same scene, in several rows. */
final class DuplicateResult implements TableRule {
    private static final Rule RULE = new Rule("duplicate-result", Severity.ERROR);
    private static final List<String> RESULTS = List.of(
            MetricTable.METRIC,
            MetricTable.VALUE,
            MetricTable.N,
            MetricTable.UNIT_COUNTED,
            MetricTable.LOW,
            MetricTable.HIGH);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> table.metrics().map(metrics -> new Rows(table, metrics, input));
    }

    private static final class Rows implements TableWatch {
        private final NamedTable table;
        private final MetricTable metrics;
        private final CheckInput input;
        private final Set<String> seen = new HashSet<>();
        private final WrongCells wrong = new WrongCells();
        private List<ResultColumns> columns = List.of();
        private List<Integer> subject = List.of();

        Rows(NamedTable table, MetricTable metrics, CheckInput input) {
            this.table = table;
            this.metrics = metrics;
            this.input = input;
        }

        @Override
        public boolean header(TableRow header) {
            List<String> names = header.row();
            columns = ResultColumns.of(metrics, names).stream()
                    .filter(of ->
                            of.value() >= 0 && (of.metric() >= 0 || of.name().isPresent()))
                    .limit(1)
                    .toList();
            subject = columns.isEmpty() ? List.of() : subject(names);
            return !subject.isEmpty();
        }

        /** Returns the columns that tell what a row is about; of a table in nobody's words all that are no result. */
        private List<Integer> subject(List<String> names) {
            Set<String> telling = table.role() == NamedTable.Role.SCENE_METRICS
                    ? columns(Set.of(MetricTable.SCENE_ID))
                    : columns(attributes(input.taxonomies()));
            List<Integer> told = IntStream.range(0, names.size())
                    .filter(i -> telling.contains(names.get(i)))
                    .boxed()
                    .toList();
            if (!told.isEmpty() || table.role() == NamedTable.Role.SCENE_METRICS) {
                return told;
            }
            Set<String> results = columns(Set.copyOf(RESULTS));
            metrics.wide().values().forEach(of -> results.addAll(of.values()));
            return IntStream.range(0, names.size())
                    .filter(i -> !results.contains(names.get(i)))
                    .boxed()
                    .toList();
        }

        private Set<String> columns(Set<String> what) {
            return what.stream()
                    .flatMap(one -> metrics.source(one).columns().stream())
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private static Set<String> attributes(Taxonomies taxonomies) {
            return taxonomies.all().values().stream()
                    .flatMap(taxonomy -> taxonomy.attributes().stream())
                    .map(OddAttribute::id)
                    .collect(Collectors.toSet());
        }

        @Override
        public void row(TableRow row) {
            ResultColumns of = columns.get(0);
            String metric = of.name().isPresent() ? "" : of.metric(row);
            StringBuilder key = new StringBuilder(metric);
            for (int column : subject) {
                key.append('\n').append(ResultColumns.text(row, column));
            }
            if (!seen.add(key.toString())) {
                String about = subject.stream()
                        .map(column -> ResultColumns.text(row, column))
                        .collect(Collectors.joining(", "));
                wrong.add(
                        "repeated",
                        row.span(subject.get(0)),
                        () -> metric.isEmpty()
                                ? Message.of("duplicate-result.wide", about)
                                : Message.of("duplicate-result", metric, about),
                        () -> Message.of("duplicate-result.help"));
            }
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            wrong.report(RULE, table.path().given(), found);
        }
    }
}
