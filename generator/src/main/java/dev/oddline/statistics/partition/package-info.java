/** Points divided into groups. */
@NullMarked
package dev.oddline.statistics.partition;

import org.jspecify.annotations.NullMarked;
