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
 * Builds the site of an evaluation with 2,000 ODD segments and measures in Chromium how long a change of the layer, the axes and the
 * comparison takes until the next frame is painted.
 *
 * <p>{@code java -cp generator/target/oddline.jar:PLAYWRIGHT generator/src/bench/HeatmapBench.java [TURNS]}
 */
public final class HeatmapBench {
    /** Values of the three attributes: 2,000 cells together, 100 and 200 of two. */
    private static final int[] VALUES = {10, 10, 20};

    private static final String[] NAMES = {"light", "weather", "road"};

    /** Chooses a value and returns the milliseconds until a frame with it was painted. */
    private static final String CHANGE = "([selector, value]) => new Promise(done => {"
            + " const input = document.querySelector(selector); const start = performance.now();"
            + " if (input.type === 'radio') { input.checked = true; } else { input.value = value; }"
            + " input.dispatchEvent(new Event('change', {bubbles: true}));"
            + " requestAnimationFrame(() => { const channel = new MessageChannel();"
            + " channel.port1.onmessage = () => done(performance.now() - start); channel.port2.postMessage(0); }); })";

    private HeatmapBench() {}

    public static void main(String[] arguments) throws Exception {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Path folder = Files.createTempDirectory("oddline-bench");
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
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void measure(Path site, int turns) throws IOException {
        Path page = site.resolve("coverage/ev-b/tgt.html");
        System.out.printf(Locale.ROOT, "page %d KB, its data %d KB%n", Files.size(page) >> 10,
                Files.size(site.resolve("data/coverage/ev-b/tgt.js")) >> 10);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox")))) {
            Page open = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
            open.navigate(page.toUri() + "#axes=light.weather.road");
            open.waitForSelector("select[name=across]");
            System.out.printf(Locale.ROOT, "%s cells%n", open.evaluate("document.querySelectorAll('.heat a').length"));
            report("layer", times(open, turns, "[name=layer][value=trained]", "", "[name=layer][value=verdict]", ""));
            report("axes", times(open, turns, "select[name=across]", "weather", "select[name=across]", "road"));
            report("comparison", times(open, turns, "select[name=with]", "coverage/ev-a/tgt", "select[name=with]", ""));
        }
    }

    private static List<Double> times(Page page, int turns, String there, String value, String back, String before) {
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            times.add(((Number) page.evaluate(CHANGE, List.of(there, value))).doubleValue());
            times.add(((Number) page.evaluate(CHANGE, List.of(back, before))).doubleValue());
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
        StringBuilder odd = new StringBuilder("odd_id: odd\ntitle: ODD\nversion: \"1\"\nattributes:\n");
        for (int i = 0; i < NAMES.length; i++) {
            odd.append("  - attribute_id: ").append(NAMES[i]).append("\n    values:\n");
            for (int value = 0; value < VALUES[i]; value++) {
                odd.append("      - {value_id: ").append(NAMES[i]).append('_').append(value).append("}\n");
            }
        }
        put(metadata, "odd/odd.yaml", odd.toString());
        put(metadata, "metrics/recall.yaml",
                "metric_id: recall\ntitle: Recall\ntask: perception\nunit: share\ndirection: higher\nkind: proportion\nrange: {min: 0, max: 1}\n");
        put(metadata, "targets/tgt.yaml",
                "target_id: tgt\ntitle: Target\nodd_id: odd\ntask: perception\nmetric: recall\nrequired: 0.9\ntraining_scenes: 100\nevaluation_scenes: 50\n");
        put(metadata, "datasets/data.yaml", "dataset_version_id: data\ntitle: Data\nodd_id: odd\n"
                + "scene_table: {table: metadata/tables/scenes.csv}\n");
        SplittableRandom random = new SplittableRandom(20260101);
        StringBuilder scenes = new StringBuilder("scene_id,drive_id," + String.join(",", NAMES) + "\n");
        for (int scene = 0; scene < 20_000; scene++) {
            scenes.append("s").append(scene).append(",d").append(scene / 10).append(',').append(segment(random.nextInt(2_000))).append('\n');
        }
        put(metadata, "tables/scenes.csv", scenes.toString());
        for (String evaluation : List.of("ev-a", "ev-b")) {
            put(metadata, "evaluations/" + evaluation + ".yaml", "evaluation_id: " + evaluation
                    + "\ntitle: Evaluation\nkind: offline\npurpose: trial\ntask: perception\nodd_id: odd\nrun_id: run\ndataset_version_id: data\nevaluated_at: 2026-01-0"
                    + (evaluation.endsWith("a") ? 1 : 2) + "T00:00:00Z\nmetrics: {recall: {value: 0.9, n: 20000}}\n"
                    + "segment_metrics: {table: metadata/tables/" + evaluation + ".csv}\n");
            StringBuilder rows = new StringBuilder(String.join(",", NAMES) + ",metric,value,n,unit_counted\n");
            for (int cell = 0; cell < 2_000; cell++) {
                int n = 20 + random.nextInt(400);
                int found = (int) (n * (0.7 + 0.3 * random.nextDouble()));
                rows.append(segment(cell)).append(",recall,").append((double) found / n).append(',').append(n).append(",scene\n");
            }
            put(metadata, "tables/" + evaluation + ".csv", rows.toString());
        }
    }

    private static String segment(int cell) {
        return NAMES[0] + "_" + cell % 10 + "," + NAMES[1] + "_" + cell / 10 % 10 + "," + NAMES[2] + "_" + cell / 100;
    }

    private static void put(Path metadata, String name, String text) throws IOException {
        Path file = metadata.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
