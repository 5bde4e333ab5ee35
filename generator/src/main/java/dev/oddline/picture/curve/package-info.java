/** Values over steps, drawn with axes, intervals and baselines. */
@NullMarked
package dev.oddline.picture.curve;

import org.jspecify.annotations.NullMarked;
