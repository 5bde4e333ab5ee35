package dev.oddline.report;

/** Turns findings into the text that one kind of reader expects. */
public interface ReportFormat {

    /** Returns the whole report, ending in a line feed. */
    String write(Report report);
}
