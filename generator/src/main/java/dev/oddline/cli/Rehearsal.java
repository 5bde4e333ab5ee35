package dev.oddline.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Runs several commands in one process and shows nothing of them, so that the launcher can archive the classes that they
 * load. A comma of its own stands between two commands.
 */
final class Rehearsal {

    private static final String BETWEEN = ",";

    private Rehearsal() {}

    public static void main(String[] args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        List<String> rest = Arrays.asList(args);
        while (!rest.isEmpty()) {
            int comma = rest.indexOf(BETWEEN);
            int end = comma < 0 ? rest.size() : comma;
            Main.runInOrder(rest.subList(0, end).toArray(String[]::new), nowhere, nowhere);
            rest = rest.subList(Math.min(end + 1, rest.size()), rest.size());
        }
    }
}
