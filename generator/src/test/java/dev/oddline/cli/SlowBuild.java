package dev.oddline.cli;

import dev.oddline.site.Builder;
import dev.oddline.site.Placement;
import dev.oddline.site.PlannedFile;
import dev.oddline.site.Progress;
import dev.oddline.site.PublishOptions;
import dev.oddline.site.SitePath;
import dev.oddline.site.SitePlan;
import dev.oddline.site.SitePublisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A program that needs minutes to publish a site. */
final class SlowBuild {

    private SlowBuild() {}

    /** Publishes into the folder that the first argument names. */
    public static void main(String[] arguments) {
        System.exit(Ending.inOrder(() -> publish(Path.of(arguments[0]))));
    }

    private static int publish(Path out) {
        SitePlan plan = SitePlan.of(IntStream.range(0, 10_000)
                .mapToObj(i -> PlannedFile.of(new SitePath(i + ".html"), () -> {
                    LockSupport.parkNanos(50_000_000);
                    return new byte[1];
                }))
                .toList());
        PublishOptions options = new PublishOptions(
                "oddline", 2, Placement.AUTOMATIC, List.of(), new Builder(1, "", Instant.EPOCH), Progress.SILENT);
        try {
            new SitePublisher(options).publish(plan, out);
            return Exit.FINE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
