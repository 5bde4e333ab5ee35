package dev.oddline.site;

import dev.oddline.record.ContentHash;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The manifest as JSON, one line for each file of the site. */
final class ManifestJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final ObjectWriter WRITER =
            MAPPER.writer().with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private ManifestJson() {}

    static byte[] write(Manifest manifest) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", Manifest.FORMAT);
        root.put("tool", manifest.tool());
        ObjectNode files = root.putObject("files");
        manifest.entries()
                .forEach((path, entry) -> files.putArray(path.value())
                        .add(entry.hash().toString())
                        .add(entry.sizeBytes()));
        return JsonText.utf8(WRITER.writeValueAsString(root) + "\n");
    }

    /** Returns the manifest; empty where the bytes are none that this program knows. */
    static Optional<Manifest> read(byte[] json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Manifest> read(JsonNode root) {
        if (root.path("format").asInt(0) != Manifest.FORMAT) {
            return Optional.empty();
        }
        SortedMap<SitePath, Manifest.Entry> entries = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : root.path("files").properties()) {
            Optional<SitePath> path = SitePath.parse(file.getKey());
            Optional<ContentHash> hash =
                    ContentHash.parse(file.getValue().path(0).asString(""));
            if (path.isEmpty() || hash.isEmpty()) {
                return Optional.empty();
            }
            entries.put(
                    path.get(),
                    new Manifest.Entry(hash.get(), file.getValue().path(1).asLong(0)));
        }
        return Optional.of(new Manifest(root.path("tool").asString(""), entries));
    }
}
