package dev.oddline.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A program that publishes again and again, to be run several times at once and to be killed. */
final class PublishLoop {

    private static final int PAGES = 40;

    private PublishLoop() {}

    /**
     * Publishes and prints how often it did and how often another process was at it.
     *
     * @param arguments output folder, placement, number of the first edition, how much to add for the next one, how often
     */
    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        int edition = Integer.parseInt(arguments[2]);
        int step = Integer.parseInt(arguments[3]);
        int times = Integer.parseInt(arguments[4]);
        SitePublisher publisher = new SitePublisher(new PublishOptions(
                "oddline 1.2.3",
                2,
                Placement.valueOf(arguments[1]),
                List.of(),
                new Builder(ProcessHandle.current().pid(), "here", Instant.EPOCH),
                Progress.SILENT));
        int published = 0;
        int busy = 0;
        for (int i = 0; i < times; i++) {
            try {
                publisher.publish(Example.plan(edition(edition + i * step)), out);
                published++;
            } catch (IOException e) {
                if (!e.getMessage()
                        .matches("busy: (process \\d+ on here, started 0 s ago,|another build) is building .*")) {
                    throw e;
                }
                busy++;
            }
            System.out.println(published + " published, " + busy + " busy");
        }
    }

    /** Returns a site: half of the pages are the same in every edition, and every edition has a folder of its own. */
    static Map<String, String> edition(int number) {
        int edition = number % 4;
        Map<String, String> texts = new TreeMap<>();
        for (int page = 0; page < PAGES; page++) {
            String text = page % 2 == 0 ? "page " + page : "page " + page + " of edition " + edition;
            texts.put("runs/" + page + ".html", text.repeat(200));
        }
        texts.put("edition-" + edition + "/index.html", "only here");
        return texts;
    }
}
