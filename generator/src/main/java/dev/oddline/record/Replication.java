package dev.oddline.record;

/**
 * That a run was made to see whether another gives the same results again.
 *
 * @param original the run that was done again; absent only in a faulty record
 * @param tolerances what counts as the same; the settings say it where absent
 */
public record Replication(Stated<RecordId> original, Stated<Tolerances> tolerances) {}
