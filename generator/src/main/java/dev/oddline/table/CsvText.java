package dev.oddline.table;

import java.util.List;
import java.util.stream.Collectors;

/** Writes comma-separated values (RFC 4180): LF, quotes only where a cell needs them. */
public final class CsvText {
    /** What a formula begins with (OWASP, CSV injection), also in the wide forms that spreadsheets take for the same. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CsvText() {}

    /** Returns a row with its line end. */
    public static String row(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\n"));
    }

    /** Returns a cell as it stands in a row. */
    public static String cell(String text) {
        return isQuoted(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static boolean isQuoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a spreadsheet would run a cell as a formula; a number is none, whatever its sign. */
    public static boolean isFormula(String text) {
        return !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && CellNumber.of(text).isEmpty();
    }
}
