package dev.oddline.cli;

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

    /** Returns the command with all its sub-commands. */
    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new Oddline())
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new BuildCommand(surroundings))
                .addSubcommand(new NewCommand(surroundings))
                .addSubcommand(new SchemaCommand(surroundings))
                .addSubcommand(new TraceCommand(surroundings))
                .addSubcommand(new ReproduceCommand(surroundings))
                .addSubcommand(ImportCommand.commandLine(surroundings))
                .addSubcommand(new HashCommand(surroundings))
                .addSubcommand(new ExplainCommand(surroundings));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
