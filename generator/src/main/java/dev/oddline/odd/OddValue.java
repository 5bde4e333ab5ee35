package dev.oddline.odd;

import java.util.Optional;

/**
 * One option of an attribute, such as rain, or one bucket of its numbers.
 *
 * @param id its name in records and tables
 * @param parent the wider value that includes it
 * @param range the numbers it stands for, where the attribute measures one
 */
public record OddValue(String id, Optional<String> parent, Optional<NumberRange> range) {}
