package dev.oddline.table;

import java.util.List;
import java.util.stream.Collectors;

/** Writes comma-separated values (RFC 4180): LF, quotes only where a cell needs them. */
public final class CsvText {

    private CsvText() {}

    /** Returns a row with its line end. */
    public static String row(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\n"));
    }

    /** Returns a cell as it stands in a row. */
    public static String cell(String text) {
        boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
