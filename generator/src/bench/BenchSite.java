import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A site built of records that a benchmark writes, and one of its pages in Chromium. */
final class BenchSite {
    private BenchSite() {}

    /** Writes records below a folder {@code metadata}. */
    interface Records {
        void write(Path metadata) throws IOException;
    }

    /** Measures pages of the site. */
    interface Measured {
        void measure(Path site, Page page) throws IOException;
    }

    /** Builds the site in a folder of its own, measures it and deletes it. */
    static void measured(Records records, Measured measured) throws Exception {
        Path folder = Files.createTempDirectory("oddline-bench");
        try {
            kept(folder, records, measured);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Builds the site in a folder that stays, and measures it. */
    static void kept(Path folder, Records records, Measured measured) throws Exception {
        records.write(Files.createDirectories(folder).resolve("metadata"));
        Path site = folder.resolve("site");
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.oddline.cli.Main",
                        "build",
                        "--metadata",
                        folder.resolve("metadata").toString(),
                        "--out",
                        site.toString())
                .inheritIO()
                .start();
        if (build.waitFor() > 1) {
            throw new IllegalStateException("no site was built: exit " + build.exitValue());
        }
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox")))) {
            measured.measure(site, browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900)));
        }
    }

    /** Writes a file below a folder. */
    static void put(Path metadata, String name, String text) throws IOException {
        Path file = metadata.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /**
     * Makes changes over and over, and prints how long each took.
     *
     * @param script takes one of the changes and returns milliseconds
     * @param pause milliseconds between two changes
     */
    static void time(String what, Page page, int turns, String script, int pause, List<List<String>> changes) {
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            for (List<String> change : changes) {
                times.add(((Number) page.evaluate(script, change)).doubleValue());
                page.waitForTimeout(pause);
            }
        }
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%s: median %.0f ms, slowest %.0f ms of %d%n", what,
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), sorted.size());
    }
}
