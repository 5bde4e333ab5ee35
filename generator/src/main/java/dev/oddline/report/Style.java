package dev.oddline.report;

import dev.oddline.diagnostic.Severity;

/** The looks of words on a terminal: one of its sixteen colours, bold, or nothing at all. */
public enum Style {
    PLAIN(""),
    BOLD("1"),
    DIM("90"),
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;34"),
    HELP("34"),
    OK("32"),
    REMOVED("31"),
    ADDED("32");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** Returns the style of a severity's word. */
    static Style of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case NOTE -> NOTE;
        };
    }

    String on(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
