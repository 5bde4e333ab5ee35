package dev.oddline.site;

import java.time.Instant;

/**
 * Who builds, told to another build that finds the output folder taken.
 *
 * @param processId of this program
 * @param host name of this machine, or empty
 * @param startedAt when this build started
 */
public record Builder(long processId, String host, Instant startedAt) {}
