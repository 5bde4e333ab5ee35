/**
 * Numbers in, numbers out. This package holds the values that all of statistics shares; each package below it holds one
 * family of measures and uses only this one, {@code distribution} and, where it says so, another family.
 *
 * <p>Same input, same bits, on every Java and every machine: {@code StrictMath} throughout, sums in the order of the
 * input. What cannot be computed is refused with {@link dev.oddline.statistics.InvalidInput}; no measure returns NaN.
 */
@NullMarked
package dev.oddline.statistics;

import org.jspecify.annotations.NullMarked;
