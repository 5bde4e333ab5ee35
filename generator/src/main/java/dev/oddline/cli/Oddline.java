package dev.oddline.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a sub-command: only its options {@code --help} and {@code --version} do something. */
@Command(
        name = "oddline",
        header = "Turns a git repository of YAML records into the evidence book of a closed loop.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  oddline check                      what is wrong with the records in metadata/",
            "  oddline build                      the site, into site/",
            "  oddline COMMAND --help             options and examples of a command",
        })
final class Oddline implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    /**
     * Returns the command with all its sub-commands, of which only those that the arguments name have options; with one
     * sub-command if that is what the arguments begin with.
     */
    static CommandLine commandLine(Surroundings surroundings, String... arguments) {
        CommandLine line = new CommandLine(new Oddline());
        List<String> named = Arrays.asList(arguments);
        Subcommand.listed(named)
                .forEach(sub -> line.addSubcommand(
                        sub.word(), named.contains(sub.word()) ? sub.whole(surroundings) : sub.named()));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
