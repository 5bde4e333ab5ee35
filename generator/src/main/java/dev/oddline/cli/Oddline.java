package dev.oddline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a sub-command: only its options {@code --help} and {@code --version} do something. */
@Command(
        name = "oddline",
        description = "Turns a git repository of YAML records into the evidence book of a closed loop.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Oddline implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
