package dev.oddline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A site as {@code oddline build} wrote it, for tests that look at all its pages.
 *
 * @param exit the exit code of the build
 * @param printed everything the build said
 */
public record BuiltSite(Path folder, int exit, String printed) {

    /** Builds the site of a metadata folder into an empty folder. */
    public static BuiltSite of(Path metadata, Path folder) {
        RanCommand build = RanCommand.of("build", "--metadata", metadata.toString(), "--out", folder.toString());
        return new BuiltSite(folder, build.exit(), build.printed());
    }

    /** Returns every page by its address below the site's root, sorted. */
    public Map<String, Document> pages() throws IOException {
        Map<String, Document> pages = new TreeMap<>();
        for (Path page : filesEndingWith(".html")) {
            pages.put(folder.relativize(page).toString(), Jsoup.parse(page));
        }
        return pages;
    }

    /** Returns the site's files with a name that ends so, sorted. */
    public List<Path> filesEndingWith(String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }
}
