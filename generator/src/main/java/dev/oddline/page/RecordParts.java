package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.secret.Redaction;
import dev.oddline.source.Position;
import dev.oddline.source.SourceText;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a record in parts, so that the value of a field can be written anew and all else stays to the letter.
 *
 * @param parts one after the other the whole file
 */
record RecordParts(List<Part> parts) {

    /**
     * A part of the text.
     *
     * @param field the top-level field with whose line it starts; empty for what stands before the first
     * @param text whole lines with their ends
     */
    record Part(String field, String text) {}

    RecordParts {
        parts = List.copyOf(parts);
    }

    /** Returns the parts of a record; empty where not every field has lines of its own, or a secret was blacked out. */
    static Optional<RecordParts> of(CatalogEntry entry) {
        String whole = new String(entry.file().bytes(), StandardCharsets.UTF_8);
        SourceText text = SourceText.of(entry.file());
        return entry.tree()
                .filter(root -> whole.indexOf('\r') < 0 && !Redaction.hides(whole))
                .filter(RecordParts::isInLines)
                .map(root -> new RecordParts(parts(root, text.lines())));
    }

    /** Returns whether the mapping is in block style, each field on a line of its own from the first column. */
    private static boolean isInLines(YamlMapping root) {
        int before = 0;
        for (YamlEntry field : root.entries()) {
            Position start = field.key().span().start();
            if (start.column() != 1 || start.line() <= before) {
                return false;
            }
            before = start.line();
        }
        return before > 0
                && root.entries().get(0).key().span().start().equals(root.span().start());
    }

    private static List<Part> parts(YamlMapping root, List<String> lines) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        String field = "";
        for (YamlEntry entry : root.entries()) {
            int line = entry.key().span().start().line() - 1;
            add(parts, field, lines.subList(from, line));
            from = line;
            field = entry.key().text();
        }
        boolean ends = lines.get(lines.size() - 1).isEmpty();
        add(parts, field, lines.subList(from, lines.size() - (ends ? 1 : 0)));
        return parts;
    }

    private static void add(List<Part> parts, String field, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Part(field, String.join("\n", lines) + "\n"));
        }
    }

    /** Returns the part of a field. */
    Optional<String> of(String field) {
        return parts.stream()
                .filter(p -> p.field().equals(field))
                .map(Part::text)
                .findFirst();
    }
}
