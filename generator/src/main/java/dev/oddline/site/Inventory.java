package dev.oddline.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a site has to hold, for programs that check whether all of it is there: every file but this one and the marker of
 * the site, and how many records and pages there are of each kind. It lies at {@value #FILE_NAME}.
 *
 * @param version of the program
 * @param commit full id; empty where the records are in no repository
 * @param changed whether the work tree may differ from the commit
 * @param series the kinds, in the order in which readers get them
 */
public record Inventory(String version, String commit, boolean changed, List<Count> series) {

    private static final String FILE_NAME = "data/manifest.json";

    /** Where the file stands. */
    public static final SitePath PATH = new SitePath(FILE_NAME);

    /** The version of the form of the file. */
    private static final int FORMAT = 1;

    public Inventory {
        series = List.copyOf(series);
    }

    /**
     * How much there is of one kind.
     *
     * @param name of the kind's series in the index for programs
     * @param records files with a record of the kind, readable or not; at least 0
     * @param pages that show one of them; at least 0
     */
    public record Count(String name, int records, int pages) {}

    /** Returns the file, with each entry on a line. */
    byte[] bytes(SortedMap<SitePath, Manifest.Entry> entries) {
        StringBuilder json = new StringBuilder(entries.size() * 128 + 4096);
        String head = JsonText.of(head());
        json.append(head, 0, head.length() - 1).append(",\n\"files\":[");
        String before = "\n";
        for (Map.Entry<SitePath, Manifest.Entry> file : entries.entrySet()) {
            // Neither a path of a site nor a hash has a character that JSON escapes.
            json.append(before)
                    .append("{\"path\":\"")
                    .append(file.getKey())
                    .append("\",\"bytes\":")
                    .append(file.getValue().sizeBytes())
                    .append(",\"sha256\":\"")
                    .append(file.getValue().hash().hex())
                    .append("\"}");
            before = ",\n";
        }
        return json.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode head() {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.put("format", FORMAT).put("version", version);
        if (!commit.isEmpty()) {
            head.put("commit", commit);
        }
        head.put("changed", changed);
        ObjectNode kinds = head.putObject("kinds");
        series.forEach(count ->
                kinds.putObject(count.name()).put("records", count.records()).put("pages", count.pages()));
        return head;
    }
}
