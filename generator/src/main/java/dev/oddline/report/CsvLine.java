package dev.oddline.report;

import dev.oddline.table.CsvText;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180 with line feeds). */
final class CsvLine {
    private CsvLine() {}

    /** Returns a line with its line feed. A cell that a spreadsheet would take for a formula starts with an apostrophe. */
    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        return CsvText.cell(CsvText.isFormula(cell) ? "'" + cell : cell);
    }
}
