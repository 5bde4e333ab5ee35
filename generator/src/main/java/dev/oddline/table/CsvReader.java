package dev.oddline.table;

import dev.oddline.source.Position;
import dev.oddline.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads comma-separated values (RFC 4180) row by row, in UTF-8 with or without a byte order mark. Cells keep their text
 * exactly; empty lines are no rows. A table that cannot be read to its end is an error: bytes that are no UTF-8, a quote
 * that nothing closes, a row of more than 1 Mi characters.
 */
public final class CsvReader implements TableRow {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String name;
    private final StrictUtf8 in;

    /** Characters that were decoded; those from {@code at} to {@code end} are still to be read. */
    private final char[] decoded = new char[1 << 15];

    private int at;
    private int end;
    private boolean ended;
    private int line = 1;
    private int column = 1;

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    /** Line and column where each cell starts, then where it ends. */
    private int[] places = new int[64];

    private int kept;

    /**
     * Returns a reader that stands before the first row. The caller closes the stream.
     *
     * @param name what people call the table, for messages
     */
    public CsvReader(String name, InputStream in) {
        this.name = name;
        this.in = new StrictUtf8(in);
    }

    /**
     * Goes on to the next row; returns whether there is one.
     *
     * @throws UnreadableTable if the table is damaged here
     */
    public boolean next() throws IOException {
        cells.clear();
        kept = 0;
        if (line == 1 && column == 1 && peek() == BYTE_ORDER_MARK) {
            at++;
        }
        while (peek() == '\n' || peek() == '\r') {
            read();
        }
        if (peek() < 0) {
            return false;
        }
        while (true) {
            if (!readPlainCell()) {
                readCell();
            }
            int c = peek();
            if (c != ',') {
                return true;
            }
            read();
        }
    }

    /** Reads a cell without quotes of which all is decoded, as nearly all are; returns false, with nothing read, for another. */
    private boolean readPlainCell() throws UnreadableTable {
        if (at == end || decoded[at] == '"') {
            return false;
        }
        int stop = at;
        int lowSurrogates = 0;
        while (stop < end && !endsCell(decoded[stop])) {
            if (Character.isLowSurrogate(decoded[stop])) {
                lowSurrogates++;
            }
            stop++;
        }
        if (stop == end) {
            return false;
        }
        int length = stop - at;
        mark(0);
        keep(length);
        column += length - lowSurrogates;
        mark(2);
        cells.add(length == 0 ? "" : new String(decoded, at, length));
        at = stop;
        return true;
    }

    private static boolean endsCell(char c) {
        return c <= ',' && (c == ',' || c == '\n' || c == '\r');
    }

    private void readCell() throws IOException {
        mark(0);
        cell.setLength(0);
        boolean quoted = false;
        Position start = new Position(line, column);
        for (int c = peek(); c >= 0; c = peek()) {
            if (quoted) {
                read();
                boolean escaped = c == '"' && peek() == '"';
                if (escaped) {
                    read();
                }
                quoted = c != '"' || escaped;
                if (quoted) {
                    keep(1);
                    cell.append((char) c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                read();
                quoted = true;
            } else if (endsCell((char) c)) {
                break;
            } else {
                keep(1);
                cell.append((char) read());
            }
        }
        if (quoted) {
            throw new UnreadableTable(name, start, "the quote that opens here is never closed");
        }
        mark(2);
        cells.add(cell.toString());
    }

    private void keep(int characters) throws UnreadableTable {
        if (characters > MOST_CHARACTERS - kept) {
            throw new UnreadableTable(
                    name,
                    new Position(places[0], places[1]),
                    "the row has more than " + MOST_CHARACTERS + " characters");
        }
        kept += characters;
    }

    private void mark(int offset) {
        int at = cells.size() * 4 + offset;
        if (at + 1 >= places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[at] = line;
        places[at + 1] = column;
    }

    /** Returns the next character, or a number below 0 at the end. */
    private int peek() throws IOException {
        return at < end || hasMore() ? decoded[at] : StrictUtf8.END;
    }

    private boolean hasMore() throws IOException {
        if (!ended) {
            try {
                at = 0;
                end = Math.max(0, in.read(decoded));
                ended = end == 0;
            } catch (CharacterCodingException e) {
                throw new UnreadableTable(name, new Position(line, column), "these bytes are no UTF-8");
            }
        }
        return !ended;
    }

    private int read() throws IOException {
        int c = peek();
        at++;
        if (c == '\n' || (c == '\r' && peek() != '\n')) {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate((char) c)) {
            column++;
        }
        return c;
    }

    @Override
    public List<String> row() {
        return List.copyOf(cells);
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public String cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    /** Its quotes are included. */
    @Override
    public Span span(int index) {
        int at = index * 4;
        return new Span(new Position(places[at], places[at + 1]), new Position(places[at + 2], places[at + 3]));
    }

    @Override
    public Span span() {
        return new Span(span(0).start(), span(size() - 1).end());
    }
}
