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
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Builds the review page of a round of 20,000 scenes and measures in Chromium how long a search, another order and a chosen filter
 * take until the next frame is painted.
 *
 * <p>{@code java -cp generator/target/oddline.jar:PLAYWRIGHT generator/src/bench/ReviewBench.java [TURNS [FOLDER]]}; a folder is
 * kept, with the site in it.
 */
public final class ReviewBench {
    private static final int SCENES = 20_000;

    /** Does something and returns the milliseconds until a frame with its effect was painted. */
    private static final String TIMED = "([what, value]) => new Promise(done => {"
            + " const search = document.querySelector('input[type=search]'); const start = performance.now();"
            + " if (what === 'search') { search.value = value; search.dispatchEvent(new Event('input')); }"
            + " else if (what === 'sort') { [...document.querySelectorAll('.sheet thead button')].find(b => b.textContent === value).click(); }"
            + " else { document.querySelector('.facets input').click(); }"
            + " requestAnimationFrame(() => { const channel = new MessageChannel();"
            + " channel.port1.onmessage = () => done(performance.now() - start); channel.port2.postMessage(0); }); })";

    private ReviewBench() {}

    public static void main(String[] arguments) throws Exception {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        boolean isKept = arguments.length > 1;
        Path folder = isKept ? Files.createDirectories(Path.of(arguments[1])) : Files.createTempDirectory("oddline-bench");
        try {
            write(folder.resolve("metadata"));
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
            measure(site, turns);
        } finally {
            if (!isKept) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static void measure(Path site, int turns) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
            page.navigate(site.resolve("review/sampling/r-1.html").toUri().toString());
            page.waitForSelector(".sheet tbody tr");
            report("search", times(page, turns, "search", List.of("rain", "rain score>0.5", "s-1 -weather:fog", "")));
            report("order", times(page, turns, "sort", List.of("score", "weather", "drive_id", "scene_id")));
            report("filter", times(page, turns, "filter", List.of("", "")));
        }
    }

    private static List<Double> times(Page page, int turns, String what, List<String> values) {
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            for (String value : values) {
                times.add(((Number) page.evaluate(TIMED, List.of(what, value))).doubleValue());
                page.waitForTimeout(200);
            }
        }
        return times;
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%s: median %.0f ms, slowest %.0f ms of %d%n", what,
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), sorted.size());
    }

    private static void write(Path metadata) throws IOException {
        put(metadata, "oddline.yaml", "title: Bench\nlanguages: [en]\ntasks: [perception]\n");
        put(metadata, "sampling/r-1.yaml", "sampling_id: r-1\nround: 1\nselected_at: 2026-01-01T00:00:00Z\npolicy_id: p-1\n"
                + "pool: {table: metadata/tables/lost.csv, hash: {unknown: a bench}, scenes: " + SCENES + "}\n"
                + "selected: {table: metadata/tables/selected.csv, hash: {unknown: a bench}, scenes: " + SCENES + "}\n");
        SplittableRandom random = new SplittableRandom(20260101);
        List<String> weather = List.of("clear", "rain", "heavy_rain", "snow", "fog");
        List<String> sources = List.of("random", "incident", "fleet");
        StringBuilder rows = new StringBuilder("scene_id,rank,score,drive_id,source,weather,x,y\n");
        for (int scene = 0; scene < SCENES; scene++) {
            rows.append("s-").append(scene).append(',').append(scene + 1).append(',').append(random.nextDouble()).append(",d-")
                    .append(scene / 10).append(',').append(sources.get(random.nextInt(3))).append(',')
                    .append(weather.get(random.nextInt(5))).append(',').append(random.nextDouble() * 10).append(',')
                    .append(random.nextDouble() * 6).append('\n');
        }
        put(metadata, "tables/selected.csv", rows.toString());
    }

    private static void put(Path metadata, String name, String text) throws IOException {
        Path file = metadata.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
