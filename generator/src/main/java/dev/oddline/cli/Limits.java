package dev.oddline.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Numbers of a command line that have a least value. */
final class Limits {
    private Limits() {}

    /**
     * Returns a number.
     *
     * @throws ParameterException if it is below the least
     */
    static int atLeast(int least, int number, String option, CommandSpec spec) {
        if (number < least) {
            throw new ParameterException(spec.commandLine(), option + " takes a whole number from " + least);
        }
        return number;
    }
}
