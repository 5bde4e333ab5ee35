/** What became of a recorded round: its labels, the dataset versions, runs and evaluations after it, and what was gained. */
@NullMarked
package dev.oddline.selection.round.effect;

import org.jspecify.annotations.NullMarked;
