package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.check.Findings;
import dev.oddline.diagnostic.Severity;
import dev.oddline.site.PublishReport;
import java.nio.file.Path;
import java.util.Locale;

/** What a build says at its end. */
final class BuildSummary {
    private BuildSummary() {}

    /** Returns one line: what was built from what, what changed, where to open it. */
    static String of(Catalog catalog, Findings findings, PublishReport report, Path out) {
        long errors = findings.count(Severity.ERROR);
        String wrong =
                errors == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", errors, errors == 1 ? "error" : "errors");
        return String.format(
                Locale.ROOT,
                "%,d records%s: %,d files written, %,d unchanged, %,d removed%noddline: open %s",
                catalog.entries().size(),
                wrong,
                report.written(),
                report.unchanged(),
                report.deleted(),
                out.resolve("index.html"));
    }
}
