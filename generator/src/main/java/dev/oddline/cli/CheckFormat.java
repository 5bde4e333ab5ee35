package dev.oddline.cli;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.report.GithubReport;
import dev.oddline.report.GitlabReport;
import dev.oddline.report.JsonReport;
import dev.oddline.report.JunitReport;
import dev.oddline.report.MarkdownReport;
import dev.oddline.report.Paint;
import dev.oddline.report.RdjsonReport;
import dev.oddline.report.ReportFormat;
import dev.oddline.report.SarifReport;
import dev.oddline.report.TextReport;

/** The forms that the report of a check can take, by the words for them on the command line. */
enum CheckFormat {
    text,
    json,
    github,
    gitlab,
    sarif,
    junit,
    rdjson,
    markdown;

    /**
     * Returns the format.
     *
     * @param paint for people only
     * @param width columns, for people only
     */
    ReportFormat write(MessageCatalogue messages, Paint paint, int width) {
        return switch (this) {
            case text -> new TextReport(messages, paint, width);
            case json -> new JsonReport(messages);
            case github -> new GithubReport(messages);
            case gitlab -> new GitlabReport(messages);
            case sarif -> new SarifReport(messages, Version.number(), SarifReport.MOST_RESULTS);
            case junit -> new JunitReport(messages, JunitReport.MOST_CASES);
            case rdjson -> new RdjsonReport(messages);
            case markdown -> new MarkdownReport(messages);
        };
    }

    /** Returns whether a program reads it, so that it is whole even when there is nothing to say. */
    boolean isForPrograms() {
        return this != text;
    }
}
