package dev.oddline.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files beside the pages. */
public final class Assets {

    /** What {@code templates/_assets/} holds; a jar cannot be listed portably. */
    static final List<String> NAMES = List.of(
            "cellpanel.js",
            "coverage.js",
            "downloads.js",
            "elements.js",
            "favicon.svg",
            "figures.js",
            "handin.js",
            "hashing.js",
            "heatcells.js",
            "heatchoices.js",
            "heatdata.js",
            "heatmap.js",
            "heattable.js",
            "layers.css",
            "listing.js",
            "marks.js",
            "page.css",
            "page.js",
            "print.css",
            "review.css",
            "review.js",
            "reviewfiles.js",
            "scatter.js",
            "sheet.js",
            "theme.js",
            "tokens.css");

    private static final String FOLDER = "_assets";

    private Assets() {}

    /** Returns the built-in files, ordered by path. */
    public static List<Asset> builtIn() throws IOException {
        return list(bundled());
    }

    /**
     * Returns the built-in files, ordered by path; a file of the same name under {@code _assets/} of the folder wins,
     * and what else is there is added.
     */
    public static List<Asset> with(Path templates) throws IOException {
        Map<String, byte[]> files = bundled();
        Path folder = templates.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> own = Files.walk(folder)) {
                for (Path file : own.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return list(files);
    }

    private static Map<String, byte[]> bundled() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : NAMES) {
            String resource = "/dev/oddline/templates/" + FOLDER + "/" + name;
            try (InputStream in = Assets.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("the jar lacks " + resource);
                }
                files.put(name, in.readAllBytes());
            }
        }
        return files;
    }

    private static List<Asset> list(Map<String, byte[]> files) {
        List<Asset> assets = new ArrayList<>();
        files.forEach((name, bytes) -> assets.add(new Asset("assets/" + name, bytes)));
        return List.copyOf(assets);
    }
}
