import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Builds the site of an evaluation with 2,000 ODD segments and measures in Chromium how long a change of the layer, the axes and the
 * comparison takes until the next frame is painted.
 *
 * <p>{@code javac -cp PLAYWRIGHT -d generator/target/bench generator/src/bench/BenchSite.java generator/src/bench/HeatmapBench.java},
 * then {@code java -cp generator/target/bench:generator/target/oddline.jar:PLAYWRIGHT HeatmapBench [TURNS]}
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
        BenchSite.measured(HeatmapBench::write, (site, page) -> measure(site, page, turns));
    }

    private static void measure(Path site, Page open, int turns) throws IOException {
        Path page = site.resolve("coverage/ev-b/tgt.html");
        System.out.printf(Locale.ROOT, "page %d KB, its data %d KB%n", Files.size(page) >> 10,
                Files.size(site.resolve("data/coverage/ev-b/tgt.js")) >> 10);
        open.navigate(page.toUri() + "#axes=light.weather.road");
        open.waitForSelector("select[name=across]");
        System.out.printf(Locale.ROOT, "%s cells%n", open.evaluate("document.querySelectorAll('.heat a').length"));
        time("layer", open, turns, List.of("[name=layer][value=trained]", ""), List.of("[name=layer][value=verdict]", ""));
        time("axes", open, turns, List.of("select[name=across]", "weather"), List.of("select[name=across]", "road"));
        time("comparison", open, turns, List.of("select[name=with]", "coverage/ev-a/tgt"), List.of("select[name=with]", ""));
    }

    private static void time(String what, Page page, int turns, List<String> there, List<String> back) {
        BenchSite.time(what, page, turns, CHANGE, 0, List.of(there, back));
    }

    private static void write(Path metadata) throws IOException {
        BenchSite.put(metadata, "oddline.yaml", "title: Bench\nlanguages: [en]\ntasks: [perception]\n");
        StringBuilder odd = new StringBuilder("odd_id: odd\ntitle: ODD\nversion: \"1\"\nattributes:\n");
        for (int i = 0; i < NAMES.length; i++) {
            odd.append("  - attribute_id: ").append(NAMES[i]).append("\n    values:\n");
            for (int value = 0; value < VALUES[i]; value++) {
                odd.append("      - {value_id: ").append(NAMES[i]).append('_').append(value).append("}\n");
            }
        }
        BenchSite.put(metadata, "odd/odd.yaml", odd.toString());
        BenchSite.put(metadata, "metrics/recall.yaml",
                "metric_id: recall\ntitle: Recall\ntask: perception\nunit: share\ndirection: higher\nkind: proportion\nrange: {min: 0, max: 1}\n");
        BenchSite.put(metadata, "targets/tgt.yaml",
                "target_id: tgt\ntitle: Target\nodd_id: odd\ntask: perception\nmetric: recall\nrequired: 0.9\ntraining_scenes: 100\nevaluation_scenes: 50\n");
        BenchSite.put(metadata, "datasets/data.yaml", "dataset_version_id: data\ntitle: Data\nodd_id: odd\n"
                + "scene_table: {table: metadata/tables/scenes.csv}\n");
        SplittableRandom random = new SplittableRandom(20260101);
        StringBuilder scenes = new StringBuilder("scene_id,drive_id," + String.join(",", NAMES) + "\n");
        for (int scene = 0; scene < 20_000; scene++) {
            scenes.append("s").append(scene).append(",d").append(scene / 10).append(',').append(segment(random.nextInt(2_000))).append('\n');
        }
        BenchSite.put(metadata, "tables/scenes.csv", scenes.toString());
        for (String evaluation : List.of("ev-a", "ev-b")) {
            BenchSite.put(metadata, "evaluations/" + evaluation + ".yaml", "evaluation_id: " + evaluation
                    + "\ntitle: Evaluation\nkind: offline\npurpose: trial\ntask: perception\nodd_id: odd\nrun_id: run\ndataset_version_id: data\nevaluated_at: 2026-01-0"
                    + (evaluation.endsWith("a") ? 1 : 2) + "T00:00:00Z\nmetrics: {recall: {value: 0.9, n: 20000}}\n"
                    + "segment_metrics: {table: metadata/tables/" + evaluation + ".csv}\n");
            StringBuilder rows = new StringBuilder(String.join(",", NAMES) + ",metric,value,n,unit_counted\n");
            for (int cell = 0; cell < 2_000; cell++) {
                int n = 20 + random.nextInt(400);
                int found = (int) (n * (0.7 + 0.3 * random.nextDouble()));
                rows.append(segment(cell)).append(",recall,").append((double) found / n).append(',').append(n).append(",scene\n");
            }
            BenchSite.put(metadata, "tables/" + evaluation + ".csv", rows.toString());
        }
    }

    private static String segment(int cell) {
        return NAMES[0] + "_" + cell % 10 + "," + NAMES[1] + "_" + cell / 10 % 10 + "," + NAMES[2] + "_" + cell / 100;
    }
}
