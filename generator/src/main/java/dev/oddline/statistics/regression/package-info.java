/** Lines, learning curves and one-way analysis of variance. */
@NullMarked
package dev.oddline.statistics.regression;

import org.jspecify.annotations.NullMarked;
