package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.check.Findings;
import dev.oddline.diagnostic.Severity;
import dev.oddline.report.Counted;
import dev.oddline.site.PublishMode;
import dev.oddline.site.PublishReport;
import java.nio.file.Path;
import java.util.Locale;

/** What a build says at its end. */
final class BuildSummary {
    private BuildSummary() {}

    /** Returns one line: what was built from what, what changed, where to open it. */
    static String of(Catalog catalog, Findings findings, PublishReport report, Path out) {
        long errors = findings.count(Severity.ERROR);
        String wrong = errors == 0 ? "" : ", " + Counted.of(errors, "error");
        return String.format(
                Locale.ROOT,
                "%s%s: %s written, %,d unchanged, %,d removed%s%noddline: open %s",
                Counted.of(catalog.entries().size(), "record"),
                wrong,
                Counted.of(report.written(), "file"),
                report.unchanged(),
                report.deleted(),
                manner(report.mode()),
                out.resolve("index.html"));
    }

    private static String manner(PublishMode mode) {
        return switch (mode) {
            case UNCHANGED, SWAPPED -> "";
            case IN_PLACE_AS_ASKED -> ", one by one";
            case IN_PLACE_NOT_RENAMABLE -> ", one by one because the folder cannot be renamed";
            case IN_PLACE_MANY_FILES -> ", one by one because there are so many";
        };
    }
}
