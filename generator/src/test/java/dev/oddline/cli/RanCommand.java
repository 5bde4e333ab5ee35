package dev.oddline.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command that ran where nothing but its arguments decides: on 14 March 2026, in no environment, without a terminal.
 *
 * @param exit its exit code
 * @param out what it answered
 * @param err everything else it said
 */
record RanCommand(int exit, String out, String err) {
    private static final Instant NOW = Instant.parse("2026-03-14T22:10:00Z");

    /** Runs {@code oddline} with these arguments. */
    static RanCommand of(String... arguments) {
        return of(NOW, Map.of(), arguments);
    }

    /** Runs a command with more arguments. */
    static RanCommand of(List<String> command, String... more) {
        return of(joined(command, more));
    }

    /** Runs a command at another time. */
    static RanCommand at(Instant now, String... arguments) {
        return of(now, Map.of(), arguments);
    }

    /** Runs a command with more arguments in an environment. */
    static RanCommand in(Map<String, String> environment, List<String> command, String... more) {
        return of(NOW, environment, joined(command, more));
    }

    private static String[] joined(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static RanCommand of(Instant now, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                environment,
                Clock.fixed(now, ZoneOffset.UTC),
                false);
        int exit = Main.run(arguments, surroundings);
        surroundings.out().flush();
        surroundings.err().flush();
        return new RanCommand(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Returns everything it printed: the answer, then the rest. */
    String printed() {
        return out + err;
    }
}
