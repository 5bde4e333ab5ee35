package dev.oddline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code oddline import}: what another tool holds becomes records. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "TOOL",
        header = "Turn what another tool holds into records.",
        description = {
            "",
            "Importing again changes nothing: what was imported before is found by its id in the other tool, and what"
                    + " people have changed since is never written over.",
            "",
        },
        footerHeading = "%nExample:%n",
        footer = {"  oddline import mlflow mlruns"})
final class ImportCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    /** Returns the command with one sub-command for each tool. */
    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new ImportCommand()).addSubcommand(new ImportMlflowCommand(surroundings));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name the tool to import from: mlflow");
    }
}
