/** Numbers in, numbers out: the same bits on every machine, and {@link InvalidInput} where a measure is not defined. */
@NullMarked
package dev.oddline.statistics;

import org.jspecify.annotations.NullMarked;
