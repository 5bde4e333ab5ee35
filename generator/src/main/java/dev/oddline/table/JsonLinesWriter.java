package dev.oddline.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes one JSON object on each line, in UTF-8; a number that is not there is {@code null}. */
public final class JsonLinesWriter implements TableWriter {
    private final List<TableColumn> columns;
    private final Writer out;

    private JsonLinesWriter(List<TableColumn> columns, Writer out) {
        this.columns = columns;
        this.out = out;
    }

    /** Returns a writer. Closing it closes the stream. */
    public static JsonLinesWriter to(OutputStream out, List<TableColumn> columns) {
        return new JsonLinesWriter(
                columns, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
    }

    @Override
    public void row(List<String> cells) throws IOException {
        out.write(line(columns, cells));
        out.write('\n');
    }

    /** Returns the object of a row, without the end of its line. */
    public static String line(List<TableColumn> columns, List<String> cells) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : ",");
            quote(text, columns.get(i).name());
            text.append(':');
            if (columns.get(i).type() == TableColumn.Type.TEXT) {
                quote(text, cells.get(i));
            } else {
                text.append(cells.get(i).isEmpty() ? "null" : cells.get(i));
            }
        }
        return text.append('}').toString();
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == '\u2028' || c == '\u2029') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
