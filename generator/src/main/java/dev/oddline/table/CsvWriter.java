package dev.oddline.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes comma-separated values (RFC 4180) with line feeds, in UTF-8. A text that a spreadsheet would run as a formula is
 * refused, because every way to make it harmless changes it.
 */
public final class CsvWriter implements TableWriter {
    private final String name;
    private final List<TableColumn> columns;
    private final Writer out;
    private final boolean formulas;

    private CsvWriter(String name, List<TableColumn> columns, Writer out, boolean formulas) {
        this.name = name;
        this.columns = columns;
        this.out = out;
        this.formulas = formulas;
    }

    /**
     * Returns a writer, the names of the columns written. Closing it closes the stream.
     *
     * @param name what people call the table, for messages
     */
    public static CsvWriter to(OutputStream out, String name, List<TableColumn> columns) throws IOException {
        return open(out, name, columns, false);
    }

    /** Returns a writer of a table that no spreadsheet will see. */
    static CsvWriter unseen(OutputStream out, List<TableColumn> columns) throws IOException {
        return open(out, "", columns, true);
    }

    private static CsvWriter open(OutputStream out, String name, List<TableColumn> columns, boolean formulas)
            throws IOException {
        CsvWriter writer = new CsvWriter(
                name,
                columns,
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16),
                formulas);
        for (int i = 0; i < columns.size(); i++) {
            writer.cell(i, columns.get(i).name(), TableColumn.Type.TEXT);
        }
        writer.out.write('\n');
        return writer;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            cell(i, cells.get(i), columns.get(i).type());
        }
        out.write('\n');
    }

    private void cell(int index, String text, TableColumn.Type type) throws IOException {
        if (index > 0) {
            out.write(',');
        }
        if (!formulas && type == TableColumn.Type.TEXT && CsvText.isFormula(text)) {
            throw new UnreadableTable(
                    name,
                    "a spreadsheet would run `" + text + "` in column `"
                            + columns.get(index).name() + "`: write .parquet or .jsonl");
        }
        boolean emptyText = text.isEmpty() && type == TableColumn.Type.TEXT && formulas;
        out.write(emptyText ? "\"\"" : CsvText.cell(text));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
