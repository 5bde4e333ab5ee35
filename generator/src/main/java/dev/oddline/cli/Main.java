package dev.oddline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The entry point: arguments and streams in, an exit code out. */
public final class Main {

    private static final int TROUBLE = 2;

    private Main() {}

    /** Runs one command on the standard streams and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int exit = run(args, out, err);
        err.flush();
        System.exit(exit);
    }

    /**
     * Returns the exit code of one command: 0 fine, 1 findings, 2 wrong usage or broken surroundings. Output that could
     * not be written (a full disk, a closed pipe) is broken surroundings.
     *
     * @param args the arguments as the shell gave them
     * @param out receives what the command answers, nothing else
     * @param err receives everything else
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new Oddline());
        line.setOut(writer(out));
        line.setErr(writer(err));
        line.setExecutionExceptionHandler((trouble, command, parsed) -> {
            command.getErr().println("oddline: " + trouble.getMessage());
            return TROUBLE;
        });
        int exit = line.execute(args);
        if (out.checkError()) {
            err.println("oddline: the output could not be written");
            return TROUBLE;
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
