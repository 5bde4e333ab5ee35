/** From scores of boxes or pixels to one of a frame, and from frames to one of a scene. */
@NullMarked
package dev.oddline.selection.aggregation;

import org.jspecify.annotations.NullMarked;
