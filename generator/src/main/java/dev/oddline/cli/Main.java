package dev.oddline.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import dev.oddline.exports.ScoresJson;
import dev.oddline.git.Workspace;
import dev.oddline.thread.Workers;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The entry point: arguments and streams in, an exit code out. */
public final class Main {

    private Main() {}

    /** Runs one command on the standard streams and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int exit = runInOrder(args, out, err);
        err.flush();
        System.exit(exit);
    }

    /** Returns the exit code of one command in this process, which may be asked to end meanwhile. */
    static int runInOrder(String[] args, PrintStream out, PrintStream err) {
        if (args.length > 0) {
            prepare(args[0]);
        }
        return Ending.inOrder(() -> run(args, Surroundings.ofProcess(out, err)));
    }

    /** Loads what takes long and will be needed while the command line is described. What goes wrong is found again by its user. */
    private static void prepare(String word) {
        if (word.equals(Subcommand.CHECK.word())) { // a hook: somebody waits
            meanwhile(Workspace::prepare);
        } else if (word.equals(Subcommand.SCORE.word())) {
            meanwhile(ScoresJson::prepare);
        }
    }

    private static void meanwhile(Runnable loading) {
        Thread thread = Workers.thread("oddline-load", loading);
        thread.setUncaughtExceptionHandler((failed, trouble) -> {});
        thread.start();
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
        line.getHelpSectionMap().put(SECTION_KEY_FOOTER, new Examples());
        line.setHelpSectionMap(line.getHelpSectionMap());
        line.setExecutionExceptionHandler(new Troubles(surroundings));
        int exit = line.execute(args);
        if (surroundings.out().checkError()) {
            surroundings.err().println("oddline: the output could not be written");
            return Exit.TROUBLE;
        }
        return exit;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
