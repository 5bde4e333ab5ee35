package dev.oddline.coverage.comparison;

import dev.oddline.odd.Condition;
import java.util.Map;

/**
 * One scene with a value on both sides.
 *
 * @param drive that it was cut from; the scene itself where nobody says
 * @param conditions attribute id to what is known of it
 * @param first the value before
 * @param second the value after
 */
record PairedScene(String drive, Map<String, Condition> conditions, double first, double second) {}
