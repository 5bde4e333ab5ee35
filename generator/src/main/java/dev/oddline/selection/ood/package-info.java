/** How far an input is from what a model was trained on; a larger score is always farther. */
@NullMarked
package dev.oddline.selection.ood;

import org.jspecify.annotations.NullMarked;
