/** Two evaluations, two variants of runs, or two dataset versions beside each other, segment by segment. */
@NullMarked
package dev.oddline.coverage.comparison;

import org.jspecify.annotations.NullMarked;
