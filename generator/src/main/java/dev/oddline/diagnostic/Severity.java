package dev.oddline.diagnostic;

import java.util.Locale;

/** How badly a finding weighs, worst first. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** Returns the word for it in settings and output: {@code error}, {@code warning} or {@code note}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
