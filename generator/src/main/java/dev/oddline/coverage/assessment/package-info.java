/** Holds evaluations against targets, segment by segment. */
@NullMarked
package dev.oddline.coverage.assessment;

import org.jspecify.annotations.NullMarked;
