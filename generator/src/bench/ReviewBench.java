import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Builds the review page of a round of 20,000 scenes and measures in Chromium how long a search, another order and a chosen filter
 * take until the next frame is painted.
 *
 * <p>{@code javac -cp PLAYWRIGHT -d generator/target/bench generator/src/bench/BenchSite.java generator/src/bench/ReviewBench.java},
 * then {@code java -cp generator/target/bench:generator/target/oddline.jar:PLAYWRIGHT ReviewBench [TURNS [FOLDER]]}; a folder is kept,
 * with the site in it.
 */
public final class ReviewBench {
    private static final int SCENES = 20_000;

    /** Does something and returns the milliseconds until a frame with its effect was painted. */
    private static final String TIMED = "([what, value]) => new Promise(done => {"
            + " const search = document.querySelector('input[type=search]'); const start = performance.now();"
            + " if (what === 'search') { search.value = value; search.dispatchEvent(new Event('input')); }"
            + " else if (what === 'sort') { document.querySelectorAll('.sheet thead button')[value].click(); }"
            + " else { document.querySelector('.facets input').click(); }"
            + " requestAnimationFrame(() => { const channel = new MessageChannel();"
            + " channel.port1.onmessage = () => done(performance.now() - start); channel.port2.postMessage(0); }); })";

    private ReviewBench() {}

    public static void main(String[] arguments) throws Exception {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        BenchSite.Measured measured = (site, page) -> measure(site, page, turns);
        if (arguments.length > 1) {
            BenchSite.kept(Path.of(arguments[1]), ReviewBench::write, measured);
        } else {
            BenchSite.measured(ReviewBench::write, measured);
        }
    }

    private static void measure(Path site, Page page, int turns) {
        page.navigate(site.resolve("review/sampling/r-1.html").toUri().toString());
        page.waitForSelector(".sheet tbody tr");
        time("search", page, turns, "rain", "rain score>0.5", "s-1 -weather:fog", "");
        time("sort", page, turns, "0", "1", "2", "3");
        time("filter", page, turns, "", "");
    }

    private static void time(String what, Page page, int turns, String... values) {
        BenchSite.time(what, page, turns, TIMED, 200, Stream.of(values).map(value -> List.of(what, value)).toList());
    }

    private static void write(Path metadata) throws IOException {
        BenchSite.put(metadata, "oddline.yaml", "title: Bench\nlanguages: [en]\ntasks: [perception]\n");
        BenchSite.put(metadata, "sampling/r-1.yaml", "sampling_id: r-1\nround: 1\nselected_at: 2026-01-01T00:00:00Z\npolicy_id: p-1\n"
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
        BenchSite.put(metadata, "tables/selected.csv", rows.toString());
    }
}
