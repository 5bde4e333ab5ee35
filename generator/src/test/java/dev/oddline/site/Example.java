package dev.oddline.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small sites, and what a folder holds afterwards. */
final class Example {

    static final PublishOptions OPTIONS = new PublishOptions(
            "oddline 1.2.3",
            2,
            Placement.AUTOMATIC,
            List.of(),
            new Builder(4711, "builder.example.com", Instant.parse("2026-03-02T01:20:00Z")),
            Progress.SILENT);

    static final PublishOptions IN_PLACE =
            new PublishOptions(OPTIONS.tool(), 2, Placement.IN_PLACE, List.of(), OPTIONS.builder(), Progress.SILENT);

    private Example() {}

    /** Returns the plan of files with the given texts. */
    static SitePlan plan(Map<String, String> texts) {
        return SitePlan.of(texts.entrySet().stream()
                .map(file -> PlannedFile.of(new SitePath(file.getKey()), () -> utf8(file.getValue())))
                .toList());
    }

    /** Returns a plan whose last file cannot be made. */
    static SitePlan brokenPlan() {
        return SitePlan.of(List.of(
                PlannedFile.of(new SitePath("a.html"), () -> utf8("broken")),
                PlannedFile.of(new SitePath("z.html"), () -> {
                    throw new IOException("template `z` is wrong");
                })));
    }

    static PublishReport publish(Map<String, String> texts, Path out) throws IOException {
        return new SitePublisher(OPTIONS).publish(plan(texts), out);
    }

    /** Returns all files below a folder and their texts, and all empty folders; nothing for no folder. */
    static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return texts;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                String name = folder.relativize(path).toString();
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    texts.put(name, Files.readString(path));
                } else if (Files.isSymbolicLink(path)) {
                    texts.put(name, "-> " + Files.readSymbolicLink(path));
                } else if (isEmpty(path)) {
                    texts.put(name + "/", "");
                }
            }
        }
        return texts;
    }

    /** Returns the names in a folder, ordered. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
