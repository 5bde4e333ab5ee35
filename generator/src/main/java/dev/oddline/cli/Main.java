package dev.oddline.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import dev.oddline.git.RepositoryException;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** The entry point: arguments and streams in, an exit code out. */
public final class Main {

    private Main() {}

    /** Runs one command on the standard streams and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int exit = Ending.inOrder(() -> run(args, Surroundings.ofProcess(out, err)));
        err.flush();
        System.exit(exit);
    }

    /**
     * Returns the exit code of one command: 0 fine, 1 findings, 2 wrong usage or broken surroundings. Output that could
     * not be written (a full disk, a closed pipe) is broken surroundings.
     *
     * @param args the arguments as the shell gave them
     */
    static int run(String[] args, Surroundings surroundings) {
        CommandLine line = Oddline.commandLine(surroundings, args);
        line.setOut(writer(surroundings.out()));
        line.setErr(writer(surroundings.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new UsageErrors());
        line.getHelpSectionMap().put(SECTION_KEY_FOOTER, Main::examples);
        line.setHelpSectionMap(line.getHelpSectionMap());
        line.setExecutionExceptionHandler((trouble, command, parsed) -> {
            surroundings.out().flush();
            if (!surroundings.environment().getOrDefault("ODDLINE_TRACE", "").isEmpty()) {
                trouble.printStackTrace(surroundings.err());
            }
            return report(trouble, surroundings.err());
        });
        int exit = line.execute(args);
        if (surroundings.out().checkError()) {
            surroundings.err().println("oddline: the output could not be written");
            return Exit.TROUBLE;
        }
        return exit;
    }

    /** Returns the examples of a command as they are: a line that is broken in two is another command. */
    private static String examples(CommandLine.Help help) {
        return Arrays.stream(help.commandSpec().usageMessage().footer())
                .map(line -> String.format(Locale.ROOT, line) + System.lineSeparator())
                .collect(Collectors.joining());
    }

    /** Says in one line what is wrong with the surroundings; a fault of our own keeps its trace for the report. */
    private static int report(Exception trouble, PrintStream err) {
        Throwable cause = trouble instanceof UncheckedIOException unchecked ? unchecked.getCause() : trouble;
        if (cause instanceof RepositoryException repository) {
            MessageCatalogue messages = MessageCatalogue.of("en");
            err.println("oddline: " + messages.text(repository.problem()));
            for (Message help : repository.helps()) {
                err.println("  help: " + messages.text(help));
            }
        } else if (cause instanceof NoSuchFileException missing) {
            err.println("oddline: there is no file or folder " + missing.getFile());
        } else if (cause instanceof IOException) {
            err.println("oddline: " + cause.getMessage());
        } else {
            err.println("oddline: this is a fault of oddline itself, please report it with what ODDLINE_TRACE=1 adds: "
                    + cause);
        }
        return Exit.TROUBLE;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
