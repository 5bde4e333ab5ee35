package dev.oddline.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The lines of a file, for showing them beside a finding. Bytes that are no UTF-8 appear as U+FFFD. */
public record SourceText(List<String> lines) {

    public SourceText {
        lines = List.copyOf(lines);
    }

    /** Returns the text of a file, split at LF, CR LF and CR. */
    public static SourceText of(SourceFile file) {
        return new SourceText(List.of(new String(file.bytes(), StandardCharsets.UTF_8).split("\r\n|\n|\r", -1)));
    }

    /** Returns the line with the given 1-based number; empty beyond the end. */
    public Optional<String> line(int number) {
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }
}
