package dev.oddline.table;

import dev.oddline.source.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why DuckDB could not read a table, in words that mean something to whoever wrote it. */
final class Reason {
    private static final String KIND = "Invalid Input Error: ";

    /** What DuckDB says of a line of JSON: what is wrong, in which file, in which line, and why. */
    private static final Pattern JSON_LINE = Pattern.compile(
            "(Malformed JSON|JSON transform error) in file \"(.*)\",(?: at byte \\d+)? in line (\\d+): (.*?)\\.?"
                    + "(?: Try auto-detecting .*)?");

    private Reason() {}

    /** Returns the first line of a message. */
    static String of(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        String line = message.lines().findFirst().orElse("").strip();
        return line.startsWith(KIND) ? line.substring(KIND.length()) : line;
    }

    /**
     * Returns what to throw for a table that could not be read, with the names of tables in place of paths; of a line of JSON
     * with its place.
     *
     * @param tables those that were read
     */
    static UnreadableTable unreadable(SQLException e, TableFile asked, List<TableFile> tables) {
        String reason = of(e);
        Matcher json = JSON_LINE.matcher(reason);
        if (json.matches() && json.group(2).equals(asked.file().toString())) {
            boolean isText = json.group(1).startsWith("Malformed");
            // Of a line that is no JSON at all DuckDB says the number of the next one.
            int at = Integer.parseInt(json.group(3)) - (isText ? 1 : 0);
            UnreadableTable problem = new UnreadableTable(
                    asked.name(),
                    new Position(lineOf(at, asked.file()), 1),
                    (isText ? "this line is no JSON: " : "this line is no object: ") + json.group(4));
            problem.initCause(e);
            return problem;
        }
        for (TableFile table : tables) {
            reason = reason.replace(table.file().toString(), table.name());
        }
        return new UnreadableTable(asked.name(), reason, e);
    }

    /** Returns the line that DuckDB means, which does not count empty lines; the same number if nothing can be read. */
    private static int lineOf(int counted, Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int left = counted;
            int line = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                left -= text.isBlank() ? 0 : 1;
                if (left == 0) {
                    return line;
                }
            }
            return counted;
        } catch (IOException e) {
            return counted;
        }
    }
}
