/** How far predicted trajectories part, and how likely they collide. Metres and seconds. */
@NullMarked
package dev.oddline.selection.spread;

import org.jspecify.annotations.NullMarked;
