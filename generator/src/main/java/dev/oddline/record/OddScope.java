package dev.oddline.record;

/**
 * The part of a taxonomy that a record speaks of.
 *
 * @param taxonomy the taxonomy whose words {@code values} uses
 */
public record OddScope(Stated<RecordId> taxonomy, Stated<OddValues> values) {}
