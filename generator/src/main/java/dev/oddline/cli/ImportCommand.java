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
        description = {
            "",
            "Importing again changes nothing: what was imported before is found by its id, and what people have changed"
                    + " since is never written over.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline import mlflow mlruns",
            "  oddline import nuscenes metrics_summary.json --id ev-2026-03-07",
            "  oddline import segments recall.csv --id ev-2026-03-07",
        })
final class ImportCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    /** Returns the command with one sub-command for each tool. */
    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new ImportCommand())
                .addSubcommand(new ImportMlflowCommand(surroundings))
                .addSubcommand(new ImportNuscenesCommand(surroundings))
                .addSubcommand(new ImportSegmentsCommand(surroundings));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to import: mlflow, nuscenes, segments");
    }
}
