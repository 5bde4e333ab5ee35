package dev.oddline.git;

/** Whose repositories are read. */
public enum Trust {
    /** Only those of the user who runs the program, like git's {@code safe.directory}. */
    OWN,
    /** Anybody's: the person at the command line said so. */
    ANY_OWNER
}
