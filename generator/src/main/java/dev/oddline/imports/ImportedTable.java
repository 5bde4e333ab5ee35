package dev.oddline.imports;

import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.table.CsvText;
import dev.oddline.table.CsvWriter;
import dev.oddline.table.JsonLinesWriter;
import dev.oddline.table.TableColumn;
import dev.oddline.table.TableWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes tables of imported records. Their words come from elsewhere, and nobody may change them. */
public final class ImportedTable {
    private ImportedTable() {}

    /**
     * Returns the table as comma-separated values or, where a spreadsheet would run a text in it as a formula, as JSON lines.
     *
     * @param path without its ending
     * @param rows read twice
     */
    public static SourceFile of(String path, List<TableColumn> columns, Iterable<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean lines = hasFormula(columns, rows);
        RepoPath file = new RepoPath(path + (lines ? ".jsonl" : ".csv"));
        try (TableWriter writer =
                lines ? JsonLinesWriter.to(bytes, texts(columns)) : CsvWriter.to(bytes, file.value(), columns)) {
            for (List<String> row : rows) {
                writer.row(row);
            }
        } catch (IOException e) {
            throw new IllegalStateException("what is written to memory arrives there", e);
        }
        return new SourceFile(file, bytes.toByteArray());
    }

    /**
     * Returns a table of results by ODD segment.
     *
     * @param path without its ending
     * @param attributes ids of the attributes that part the segments
     * @param rows the cells of the attributes, then metric, value, n, unit counted, low and high
     */
    public static SourceFile ofSegments(String path, List<String> attributes, List<List<String>> rows) {
        List<TableColumn> columns = new ArrayList<>();
        attributes.forEach(attribute -> columns.add(new TableColumn(attribute, TableColumn.Type.TEXT)));
        columns.add(new TableColumn("metric", TableColumn.Type.TEXT));
        columns.add(new TableColumn("value", TableColumn.Type.NUMBER));
        columns.add(new TableColumn("n", TableColumn.Type.NUMBER));
        columns.add(new TableColumn("unit_counted", TableColumn.Type.TEXT));
        columns.add(new TableColumn("low", TableColumn.Type.NUMBER));
        columns.add(new TableColumn("high", TableColumn.Type.NUMBER));
        return of(path, columns, rows);
    }

    private static boolean hasFormula(List<TableColumn> columns, Iterable<List<String>> rows) {
        if (columns.stream().anyMatch(column -> CsvText.isFormula(column.name()))) {
            return true;
        }
        for (List<String> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).type() == TableColumn.Type.TEXT && CsvText.isFormula(row.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** JSON has no infinities, so that numbers are texts there, as they are in comma-separated values. */
    private static List<TableColumn> texts(List<TableColumn> columns) {
        return columns.stream()
                .map(column -> new TableColumn(column.name(), TableColumn.Type.TEXT))
                .toList();
    }
}
