package dev.oddline.cli;

import dev.oddline.git.RepositoryException;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what is wrong with the surroundings; a fault of our own keeps its trace for the report. */
final class Troubles implements IExecutionExceptionHandler {
    private final Surroundings surroundings;

    Troubles(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception trouble, CommandLine command, ParseResult parsed) {
        surroundings.out().flush();
        if (!surroundings.environment().getOrDefault("ODDLINE_TRACE", "").isEmpty()) {
            trouble.printStackTrace(surroundings.err());
        }
        report(trouble, surroundings.err());
        return Exit.TROUBLE;
    }

    private static void report(Exception trouble, PrintStream err) {
        Throwable cause = trouble instanceof UncheckedIOException unchecked ? unchecked.getCause() : trouble;
        if (cause instanceof RepositoryException repository) {
            MessageCatalogue messages = MessageCatalogue.of("en");
            err.println("oddline: " + messages.text(repository.problem()));
            for (Message help : repository.helps()) {
                err.println("  help: " + messages.text(help));
            }
        } else if (cause instanceof NoSuchFileException missing) {
            err.println("oddline: there is no file or folder " + missing.getFile());
        } else if (cause instanceof ClosedByInterruptException) { // it has no message
            err.println("oddline: it was asked to end");
        } else if (cause instanceof IOException) {
            err.println("oddline: " + cause.getMessage());
        } else {
            err.println("oddline: this is a fault of oddline itself, please report it with what ODDLINE_TRACE=1 adds: "
                    + cause);
        }
    }
}
