package dev.oddline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One command of a {@code console} block.
 *
 * @param line for the shell
 * @param exit the exit code it must have
 * @param output what it must print, all of it
 */
record ConsoleCommand(String line, int exit, Pattern output) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```$");
    private static final Pattern EXIT = Pattern.compile("(.*?)\\s+# exit (\\d+)");
    private static final String PROMPT = "$ ";
    private static final String ANYTHING = "…";

    /** A command that must exit with 0 and may print anything. */
    ConsoleCommand(String line) {
        this(line, 0, Pattern.compile("(?s).*"));
    }

    /** Returns the commands of a page, in its order. */
    static List<ConsoleCommand> of(String page) {
        List<ConsoleCommand> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            List<String> lines = block.group(1).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(PROMPT)) {
                    commands.add(of(
                            lines.get(i).substring(PROMPT.length()),
                            lines.stream().skip(i + 1L).takeWhile(l -> !l.startsWith(PROMPT))));
                }
            }
        }
        return commands;
    }

    private static ConsoleCommand of(String line, Stream<String> shown) {
        Matcher exit = EXIT.matcher(line);
        List<String> lines = shown.toList();
        if (!lines.isEmpty() && lines.stream().allMatch(l -> l.strip().equals(ANYTHING))) {
            throw new IllegalArgumentException(
                    "the page shows nothing that `" + line + "` prints, so it can't be wrong");
        }
        Pattern output = Pattern.compile(
                lines.stream().map(ConsoleCommand::pattern).collect(Collectors.joining()), Pattern.DOTALL);
        return exit.matches()
                ? new ConsoleCommand(exit.group(1), Integer.parseInt(exit.group(2)), output)
                : new ConsoleCommand(line, 0, output);
    }

    private static String pattern(String shown) {
        if (shown.equals(ANYTHING)) {
            return "(.*\\n)?";
        }
        return Stream.of(shown.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining("[^\\n]*")) + "\\n";
    }
}
