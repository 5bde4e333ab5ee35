package dev.oddline.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/**
 * Shows the examples of a command as they are: a line that is broken in two is another command.
 *
 * <p>A class and no lambda, as all that implement a type of picocli: with a lambda, Java 17 leaves the type and its twenty
 * classes out of the class-data archive.
 */
final class Examples implements IHelpSectionRenderer {

    @Override
    public String render(Help help) {
        return Arrays.stream(help.commandSpec().usageMessage().footer())
                .map(line -> String.format(Locale.ROOT, line) + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
