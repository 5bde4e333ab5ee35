/** How unsure a model is of one prediction, from its class distributions. */
@NullMarked
package dev.oddline.selection.uncertainty;

import org.jspecify.annotations.NullMarked;
