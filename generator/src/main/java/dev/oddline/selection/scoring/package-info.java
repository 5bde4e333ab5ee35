/** From what models said about items to one row of scores for each scene. */
@NullMarked
package dev.oddline.selection.scoring;

import org.jspecify.annotations.NullMarked;
