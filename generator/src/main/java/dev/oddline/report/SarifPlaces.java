package dev.oddline.report;

import dev.oddline.diagnostic.Edit;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Places as SARIF writes them: an address relative to the root of the repository, and a region of UTF-16 columns. */
record SarifPlaces(Report report) {
    private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";

    /** Adds the physical location of a place. */
    void locate(Location at, ObjectNode json) {
        ObjectNode place = json.putObject("physicalLocation");
        artifact(at.path(), place.putObject("artifactLocation"));
        region(at.path(), at.span(), place.putObject("region"));
    }

    /** Fills in the address of a file. */
    void artifact(RepoPath path, ObjectNode json) {
        json.put("uri", uri(path.value())).put("uriBaseId", "%SRCROOT%");
    }

    /** Fills in a span; the end is exclusive. */
    void region(RepoPath path, Span span, ObjectNode json) {
        json.put("startLine", span.start().line())
                .put("startColumn", Columns.UTF_16.of(path, span.start(), report))
                .put("endLine", span.end().line())
                .put("endColumn", Columns.UTF_16.of(path, span.end(), report));
    }

    /** Adds the changes of a file that a fix makes. */
    void change(RepoPath path, List<Edit> edits, ObjectNode json) {
        ObjectNode change = json.putArray("artifactChanges").addObject();
        artifact(path, change.putObject("artifactLocation"));
        ArrayNode replacements = change.putArray("replacements");
        for (Edit edit : edits) {
            ObjectNode replacement = replacements.addObject();
            region(path, edit.span(), replacement.putObject("deletedRegion"));
            replacement.putObject("insertedContent").put("text", edit.text());
        }
    }

    /** Returns a path as a relative reference of RFC 3986; a colon in its first part would start a scheme. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        int firstSlash = path.indexOf('/');
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || UNRESERVED.indexOf(c) >= 0;
            if (plain && (c != ':' || (firstSlash >= 0 && uri.length() > firstSlash))) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return uri.toString();
    }
}
