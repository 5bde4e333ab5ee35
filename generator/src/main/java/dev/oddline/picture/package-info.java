/** Small drawings as SVG text: intervals, heatmaps, sparklines, steps. */
@NullMarked
package dev.oddline.picture;

import org.jspecify.annotations.NullMarked;
