package dev.oddline.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The machine-readable index in files of a bounded size, each as JSON and once more as a script that a page opened from
 * a disk can load.
 *
 * <p>A series {@code runs} becomes {@code data/runs.json}, which lists its shards, and {@code data/runs-1.json},
 * {@code data/runs-2.json} …, each an array with one document on a line. Beside each {@code .json} stands the {@code .js}
 * that calls {@code oddline.push(name, number, value)}: the value is what the JSON holds, the number that of the shard and
 * 0 for the list. Before a page defines {@code window.oddline}, the calls wait in {@code oddline.waiting} as arrays of the
 * three arguments.
 */
public final class DataShards {

    private static final int MAX_BYTES = 256 * 1024;

    /** The version of the form of the list. */
    private static final int FORMAT = 1;

    private static final String REGISTER = "(window.oddline = window.oddline || {waiting: [], push: function () {"
            + " this.waiting.push(Array.prototype.slice.call(arguments)); }})";

    private DataShards() {}

    /** Returns the files of a series; a shard has at most 256 KiB, unless a single document has more. */
    public static List<PlannedFile> of(DataSeries series) {
        return of(series, MAX_BYTES);
    }

    static List<PlannedFile> of(DataSeries series, int maxBytes) {
        List<List<String>> shards = split(series.documents(), maxBytes);
        List<PlannedFile> files = new ArrayList<>();
        Set<SitePath> links = new HashSet<>();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < shards.size(); i++) {
            List<String> documents = shards.get(i);
            int number = i + 1;
            String stem = series.name() + "-" + number;
            SitePath json = path(stem + ".json");
            SitePath script = path(stem + ".js");
            files.add(PlannedFile.of(json, () -> JsonText.utf8(array(documents))));
            files.add(PlannedFile.of(script, () -> script(series.name(), number, array(documents))));
            links.addAll(List.of(json, script));
            list.addObject()
                    .put("json", stem + ".json")
                    .put("script", stem + ".js")
                    .put("documents", documents.size());
        }
        String index = JsonText.of(index(series, list)) + "\n";
        files.add(new PlannedFile(path(series.name() + ".json"), () -> JsonText.utf8(index), links));
        files.add(new PlannedFile(path(series.name() + ".js"), () -> script(series.name(), 0, index), links));
        return List.copyOf(files);
    }

    private static List<List<String>> split(List<Supplier<JsonNode>> documents, int maxBytes) {
        List<List<String>> shards = new ArrayList<>();
        List<String> shard = new ArrayList<>();
        int room = maxBytes;
        // Making a document reads its record again: all processors share it.
        List<String> texts = documents.parallelStream()
                .map(document -> JsonText.of(document.get()))
                .toList();
        for (String document : texts) {
            int size = JsonText.utf8(document).length;
            if (size > room && !shard.isEmpty()) {
                shards.add(List.copyOf(shard));
                shard.clear();
                room = maxBytes;
            }
            shard.add(document);
            room -= size;
        }
        if (!shard.isEmpty()) {
            shards.add(List.copyOf(shard));
        }
        return shards;
    }

    private static ObjectNode index(DataSeries series, ArrayNode shards) {
        ObjectNode index = JsonNodeFactory.instance.objectNode();
        index.put("format", FORMAT);
        index.put("name", series.name());
        index.put("documents", series.documents().size());
        index.set("shards", shards);
        return index;
    }

    private static String array(List<String> documents) {
        return documents.stream().collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    static byte[] script(String name, int number, String json) {
        return JsonText.utf8(REGISTER + ".push('" + name + "', " + number + ", " + JsonText.expression(json) + ");\n");
    }

    private static SitePath path(String name) {
        return new SitePath("data/" + name);
    }
}
