package dev.oddline.imports.segments;

import dev.oddline.coverage.AttributeColumns;
import dev.oddline.imports.SafeName;
import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.source.Position;
import dev.oddline.table.CsvReader;
import dev.oddline.table.UnreadableTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table of results by ODD segment row by row; every fault is collected with its line and column. */
final class SegmentTableReader {
    private final CsvReader reader;
    private final SegmentOptions options;
    private final SegmentHeader header;
    private final ResultCells results;
    private final List<SegmentRow> rows = new ArrayList<>();
    private final Map<String, SegmentRow.Result> totals = new LinkedHashMap<>();
    private final List<TableFault> faults;
    private final Map<List<String>, Integer> lineOf = new HashMap<>();
    private int passedOver;

    private SegmentTableReader(CsvReader reader, SegmentOptions options, Taxonomy taxonomy) {
        this.reader = reader;
        this.options = options;
        this.header = new SegmentHeader(reader, options, taxonomy);
        this.faults = new ArrayList<>(header.faults());
        this.results = new ResultCells(reader, faults);
    }

    /**
     * Returns what a table holds.
     *
     * @param name what people call it
     */
    static SegmentTable read(String name, byte[] csv, SegmentOptions options, Taxonomy taxonomy) throws IOException {
        CsvReader reader = new CsvReader(name, new ByteArrayInputStream(csv));
        if (!reader.next()) {
            TableFault empty = new TableFault(Position.START, "the table is empty");
            return new SegmentTable(List.of(), List.of(), Map.of(), List.of(), 0, List.of(empty));
        }
        return new SegmentTableReader(reader, options, taxonomy).read();
    }

    private SegmentTable read() throws IOException {
        try {
            readRows();
        } catch (UnreadableTable e) {
            faults.add(new TableFault(e.place().orElse(Position.START), e.reason()));
        }
        if (faults.isEmpty() && rows.isEmpty() && totals.isEmpty()) {
            faults.add(new TableFault(
                    Position.START,
                    passedOver == 0
                            ? "the table has no row"
                            : "no row is read: none of the " + passedOver + " rows has what --where asks for"));
        }
        return new SegmentTable(
                header.attributes().stream().map(SegmentHeader.Attribute::id).toList(),
                rows,
                totals,
                header.unread(),
                passedOver,
                faults);
    }

    private void readRows() throws IOException {
        int columns = reader.size();
        refuseRepeatedColumns();
        while (header.faults().isEmpty() && reader.next()) {
            if (reader.size() == columns) {
                readRow();
            } else {
                fault(0, "this row has " + reader.size() + " cells, the first row " + columns);
            }
        }
    }

    /** Of two columns with one name only the first would be read, whichever was meant. */
    private void refuseRepeatedColumns() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < reader.size(); i++) {
            String name = reader.cell(i).strip();
            if (!name.isEmpty() && !seen.add(name)) {
                fault(i, "there are two columns `" + name + "`: give each a name of its own");
            }
        }
    }

    private void readRow() {
        boolean asked = options.where().entrySet().stream()
                .allMatch(e -> reader.cell(header.index(e.getKey())).strip().equals(e.getValue()));
        if (!asked) {
            passedOver++;
            return;
        }
        Optional<List<String>> conditions = conditions();
        if (conditions.isEmpty()) {
            return;
        }
        boolean total = isTotal();
        for (SegmentHeader.MetricColumns columns : header.metrics()) {
            String metric = metric(columns);
            Optional<SegmentRow.Result> result = results.of(columns);
            if (metric.isEmpty() || result.isEmpty() || isRepeated(total, metric, conditions.get())) {
                continue;
            }
            if (total) {
                totals.put(metric, result.get());
            } else {
                rows.add(new SegmentRow(conditions.get(), metric, result.get()));
            }
        }
    }

    private boolean isTotal() {
        return header.attributes().stream().anyMatch(a -> isTotal(a));
    }

    private boolean isTotal(SegmentHeader.Attribute attribute) {
        String word = options.total().get(attribute.id());
        return word != null
                && attribute.columns().stream()
                        .anyMatch(i -> reader.cell(i).strip().equals(word));
    }

    /** Returns the cells of the attributes; empty where a word is not known. */
    private Optional<List<String>> conditions() {
        List<String> cells = new ArrayList<>();
        boolean total = isTotal();
        boolean fine = true;
        for (SegmentHeader.Attribute attribute : header.attributes()) {
            if (isTotal(attribute)) {
                cells.add("");
                continue;
            }
            List<String> texts = attribute.columns().stream().map(reader::cell).toList();
            Condition condition = attribute.reading().read(texts);
            int column = attribute.columns().get(0);
            for (String strange : condition.strange()) {
                fine = false;
                fault(
                        column,
                        "`" + strange + "` is no value of `" + attribute.id() + "`"
                                + whatItMeans(attribute.reading().attribute(), strange));
            }
            if (total && !condition.values().isEmpty()) {
                fine = false;
                fault(
                        column,
                        "a total of one attribute has a value of `" + attribute.id()
                                + "`: only results over all conditions together can stand apart from the table");
            }
            cells.add(String.join("|", condition.values()));
        }
        return fine ? Optional.of(cells) : Optional.empty();
    }

    private static String whatItMeans(OddAttribute attribute, String word) {
        String meant = SegmentHeader.meant(
                word, attribute.values().stream().map(OddValue::id).toList());
        return (meant.isEmpty() ? "; say" : meant + " If not, say") + " what it means with --word " + attribute.id()
                + "." + word + "=VALUE (or =unknown), or --total " + attribute.id() + "=" + word
                + " if it stands for all of them";
    }

    private String metric(SegmentHeader.MetricColumns columns) {
        String written = columns.name();
        if (!columns.metric().isEmpty()) {
            List<String> parts = columns.metric().stream()
                    .map(i -> reader.cell(i).strip())
                    .filter(part -> !AttributeColumns.isBlank(part))
                    .toList();
            written = String.join("-", parts);
        }
        String id = SafeName.of(written, "");
        if (id.isEmpty()) {
            fault(
                    columns.metric().isEmpty()
                            ? columns.value()
                            : columns.metric().get(0),
                    "the row names no" + " metric");
        }
        return id;
    }

    private boolean isRepeated(boolean total, String metric, List<String> conditions) {
        List<String> key = new ArrayList<>(conditions);
        key.add(metric);
        key.add(total ? "total" : "");
        int line = reader.span(0).start().line();
        Integer first = lineOf.putIfAbsent(key, line);
        if (first == null) {
            return false;
        }
        fault(
                0,
                "this row has the conditions and the metric of line " + first
                        + (header.unread().isEmpty()
                                ? ""
                                : "; what tells them apart is perhaps in `" + String.join("`, `", header.unread())
                                        + "`: choose rows with --where COLUMN=TEXT, or make it a part of the metric with"
                                        + " --column metric=COLUMN,COLUMN"));
        return true;
    }

    private void fault(int column, String fact) {
        faults.add(new TableFault(reader.span(column).start(), fact));
    }
}
