package dev.oddline.cli;

import dev.oddline.git.GitProgram;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Everything outside the program that a command may look at, so that tests can put something else in its place.
 *
 * @param in what is typed or piped into the command
 * @param out receives what a command answers, nothing else
 * @param err receives everything else
 * @param terminal whether a person at a terminal reads the output
 */
record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Clock clock,
        boolean terminal) {
    private static final int DEFAULT_WIDTH = 120;

    /** The launcher sets it; Java itself can no longer tell. */
    private static final String TERMINAL = "oddline.terminal";

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Surroundings into which nothing is piped. */
    Surroundings(PrintStream out, PrintStream err, Map<String, String> environment, Clock clock, boolean terminal) {
        this(InputStream.nullInputStream(), out, err, environment, clock, terminal);
    }

    /** Returns the surroundings of this process. */
    static Surroundings ofProcess(PrintStream out, PrintStream err) {
        return new Surroundings(System.in, out, err, System.getenv(), Clock.systemUTC(), Boolean.getBoolean(TERMINAL));
    }

    /** Returns the time that {@code SOURCE_DATE_EPOCH} fixes, in seconds since 1970. */
    Optional<Instant> sourceDateEpoch() {
        String seconds = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
        return seconds.matches("[0-9]{1,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }

    /** Returns the time that what is written states: as {@code SOURCE_DATE_EPOCH} or the clock says. */
    Instant now() {
        return sourceDateEpoch().orElseGet(clock::instant);
    }

    /** Returns the user's git, if there is one. */
    Optional<GitProgram> git() {
        return GitProgram.on(environment.getOrDefault("PATH", ""));
    }

    /** Returns the columns of the terminal: {@code COLUMNS}, or 120. */
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}
