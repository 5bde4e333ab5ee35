/** The command line: one file per command; owns arguments, exit codes, clock, environment and the standard streams. */
@NullMarked
package dev.oddline.cli;

import org.jspecify.annotations.NullMarked;
