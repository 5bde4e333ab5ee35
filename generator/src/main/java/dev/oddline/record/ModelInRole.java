package dev.oddline.record;

/**
 * One model of a stack.
 *
 * @param role what it does there, such as {@code detector}
 */
public record ModelInRole(Stated<String> role, Stated<RecordId> model) {}
