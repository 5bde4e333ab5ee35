/** The statistics of a sampling round: what was chosen, against what was offered. Rows in, figures out. */
@NullMarked
package dev.oddline.selection.round;

import org.jspecify.annotations.NullMarked;
