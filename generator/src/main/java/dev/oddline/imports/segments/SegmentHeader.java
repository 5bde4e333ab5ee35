package dev.oddline.imports.segments;

import dev.oddline.coverage.AttributeColumns;
import dev.oddline.decode.Spelling;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.ColumnSource;
import dev.oddline.table.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which column of a table holds what. */
final class SegmentHeader {
    static final String METRIC = "metric";
    static final String VALUE = "value";
    /** What may stand beside a value. */
    static final List<String> BESIDE = List.of("n", "unit_counted", "low", "high");

    private final TableRow header;
    private final List<String> names;
    private final SegmentOptions options;
    private final Taxonomy taxonomy;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<MetricColumns> metrics = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final List<TableFault> faults = new ArrayList<>();

    /** The columns of an attribute, by their index. */
    record Attribute(AttributeColumns reading, List<Integer> columns) {
        String id() {
            return reading.attribute().id();
        }
    }

    /**
     * The columns of a metric, by their index.
     *
     * @param name of the metric; empty where the row says it
     * @param beside index of n, unit_counted, low and high, or -1
     */
    record MetricColumns(String name, List<Integer> metric, int value, List<Integer> beside) {}

    SegmentHeader(TableRow header, SegmentOptions options, Taxonomy taxonomy) {
        this.header = header;
        this.names = header.row().stream().map(String::strip).toList();
        this.options = options;
        this.taxonomy = taxonomy;
        readOptions();
        readAttributes();
        readMetrics();
        lookForMisspelt();
    }

    List<Attribute> attributes() {
        return attributes;
    }

    List<MetricColumns> metrics() {
        return metrics;
    }

    List<TableFault> faults() {
        return faults;
    }

    int index(String column) {
        return names.indexOf(column);
    }

    /** Returns the columns that are not read, in the order of the table. */
    List<String> unread() {
        return names.stream().filter(name -> !used.contains(name)).toList();
    }

    private void readOptions() {
        options.where().keySet().forEach(column -> find(column, "--where"));
        options.columns().forEach((what, columns) -> {
            if (taxonomy.attribute(what).isEmpty()
                    && !isOwn(what)
                    && !options.metrics().contains(what)) {
                fault("--column " + what + ": taxonomy `" + taxonomy.id() + "` has no such attribute"
                        + meant(what, attributeIds()));
            }
            columns.forEach(column -> find(column, "--column " + what));
        });
        Set<String> attributeOptions = new TreeSet<>(options.words().keySet());
        attributeOptions.addAll(options.total().keySet());
        for (String attribute : attributeOptions) {
            if (taxonomy.attribute(attribute).isEmpty()) {
                fault("taxonomy `" + taxonomy.id() + "` has no attribute `" + attribute + "`"
                        + meant(attribute, attributeIds()));
            }
        }
    }

    private void readAttributes() {
        for (OddAttribute attribute : taxonomy.attributes()) {
            List<String> columns = options.columnsOf(attribute.id());
            List<Integer> indices =
                    columns.stream().map(this::index).filter(i -> i >= 0).toList();
            if (!indices.isEmpty()) {
                used.addAll(columns);
                attributes.add(new Attribute(
                        new AttributeColumns(
                                attribute,
                                new ColumnSource.Texts(columns),
                                options.words().getOrDefault(attribute.id(), Map.of())),
                        indices));
            }
        }
        if (attributes.isEmpty()) {
            fault("no column is an attribute of taxonomy `" + taxonomy.id() + "`, whose attributes are `"
                    + String.join("`, `", attributeIds()) + "`; name one with --column ATTRIBUTE=COLUMN");
        }
    }

    private void readMetrics() {
        List<Integer> beside = BESIDE.stream().map(this::own).toList();
        int value = own(VALUE);
        List<Integer> metric = options.columnsOf(METRIC).stream()
                .map(this::index)
                .filter(i -> i >= 0)
                .toList();
        if (value >= 0 && !metric.isEmpty() && options.metrics().isEmpty()) {
            used.addAll(options.columnsOf(METRIC));
            metrics.add(new MetricColumns("", metric, value, beside));
        } else if (value >= 0 && options.metrics().size() == 1) {
            metrics.add(new MetricColumns(options.metrics().get(0), List.of(), value, beside));
        } else if (value >= 0) {
            fault("which metric are the values of? Name it with --metric NAME, or its column with"
                    + " --column metric=COLUMN");
        } else if (options.metrics().isEmpty()) {
            fault("there is no column `value`; name it with --column value=COLUMN, or name the columns that hold one"
                    + " metric each with --metric NAME,NAME");
        } else {
            options.metrics().forEach(name -> readWide(name, beside));
        }
    }

    /** A table with one column for each metric may have {@code NAME_n}, {@code NAME_low} and {@code NAME_high} too. */
    private void readWide(String name, List<Integer> common) {
        String column = options.columnsOf(name).get(0);
        int value = find(column, "--metric");
        List<Integer> beside = new ArrayList<>();
        for (int i = 0; i < BESIDE.size(); i++) {
            String own = column + "_" + BESIDE.get(i);
            boolean interval = BESIDE.get(i).equals("low") || BESIDE.get(i).equals("high");
            boolean shared = index(own) < 0 && !(interval && options.metrics().size() > 1);
            if (index(own) >= 0) {
                used.add(own);
            }
            beside.add(shared ? common.get(i) : index(own));
        }
        metrics.add(new MetricColumns(name, List.of(), value, beside));
    }

    private int own(String what) {
        String column = options.columnsOf(what).get(0);
        if (index(column) >= 0) {
            used.add(column);
        }
        return index(column);
    }

    private int find(String column, String option) {
        if (index(column) < 0) {
            fault(option + ": there is no column `" + column + "`" + meant(column, names));
        } else {
            used.add(column);
        }
        return index(column);
    }

    /** A column that nothing reads and that is nearly an attribute is a slip of the pen, not one of another sort. */
    private void lookForMisspelt() {
        List<String> missing = taxonomy.attributes().stream()
                .map(OddAttribute::id)
                .filter(id -> attributes.stream().noneMatch(a -> a.id().equals(id)))
                .toList();
        for (String column : unread()) {
            Spelling.nearest(column, missing)
                    .ifPresent(meant -> faults.add(new TableFault(
                            header.span(index(column)).start(),
                            "`" + column + "` is no attribute of `" + taxonomy.id() + "`: did you mean `" + meant
                                    + "`? If so, say --column " + meant + "=" + column)));
        }
    }

    private static boolean isOwn(String what) {
        return what.equals(METRIC) || what.equals(VALUE) || BESIDE.contains(what);
    }

    private List<String> attributeIds() {
        return taxonomy.attributes().stream().map(OddAttribute::id).toList();
    }

    private void fault(String fact) {
        faults.add(new TableFault(header.span(0).start(), fact));
    }

    static String meant(String word, List<String> known) {
        return Spelling.nearest(word, known)
                .map(near -> ": did you mean `" + near + "`?")
                .orElse("");
    }
}
