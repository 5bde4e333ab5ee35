/** The tables of a sampling round: pool, choice, review, labels. */
@NullMarked
package dev.oddline.selection.round.reading;

import org.jspecify.annotations.NullMarked;
