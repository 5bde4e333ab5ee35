/** What evaluations prove of decisions, incidents and loops. */
@NullMarked
package dev.oddline.coverage.evidence;

import org.jspecify.annotations.NullMarked;
