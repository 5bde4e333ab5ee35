package dev.oddline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
     * Returns the command with all its sub-commands; with one only if that is what the arguments begin with, because
     * describing all of them takes longer than checking a record.
     */
    static CommandLine commandLine(Surroundings surroundings, String... arguments) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("check", () -> new CheckCommand(surroundings));
        commands.put("build", () -> new BuildCommand(surroundings));
        commands.put("init", () -> new InitCommand(surroundings));
        commands.put("new", () -> new NewCommand(surroundings));
        commands.put("schema", () -> new SchemaCommand(surroundings));
        commands.put("trace", () -> new TraceCommand(surroundings));
        commands.put("coverage", () -> new CoverageCommand(surroundings));
        commands.put("diff", () -> new DiffCommand(surroundings));
        commands.put("score", () -> new ScoreCommand(surroundings));
        commands.put("select", () -> new SelectCommand(surroundings));
        commands.put("cluster", () -> new ClusterCommand(surroundings));
        commands.put("round", () -> new RoundCommand(surroundings));
        commands.put("reproduce", () -> new ReproduceCommand(surroundings));
        commands.put("import", () -> ImportCommand.commandLine(surroundings));
        commands.put("hash", () -> new HashCommand(surroundings));
        commands.put("explain", () -> new ExplainCommand(surroundings));
        boolean one = arguments.length > 0 && commands.containsKey(arguments[0]);
        if (one) {
            commands.keySet().retainAll(Set.of(arguments[0]));
        }
        CommandLine line = new CommandLine(new Oddline());
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
