package dev.oddline.check.rule;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.source.Location;
import dev.oddline.source.SourceText;
import dev.oddline.source.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a record writes its id. */
public final class IdLocation {
    private IdLocation() {}

    /** Returns the place of the value of the id field, or the start of the file. */
    public static Location of(CatalogEntry entry) {
        Pattern field = Pattern.compile("^(['\"]?" + entry.kind().idField() + "['\"]?\\s*:\\s*)" + "['\"]?"
                + Pattern.quote(entry.id().value()));
        List<String> lines = SourceText.of(entry.file()).lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = field.matcher(lines.get(i));
            if (matcher.find()) {
                return new Location(entry.path(), Span.of(i + 1, matcher.end(1) + 1, i + 1, matcher.end() + 1));
            }
        }
        return Location.startOf(entry.path());
    }
}
