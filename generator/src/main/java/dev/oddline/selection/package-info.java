/** Which scenes to label next. */
@NullMarked
package dev.oddline.selection;

import org.jspecify.annotations.NullMarked;
