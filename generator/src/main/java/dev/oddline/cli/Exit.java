package dev.oddline.cli;

/** The exit codes. */
final class Exit {
    static final int FINE = 0;
    static final int FINDINGS = 1;
    /** Wrong usage, broken surroundings, or our own fault. */
    static final int TROUBLE = 2;

    private Exit() {}
}
