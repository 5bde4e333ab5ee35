/** Drawings as SVG text: lineage, curves, intervals, sparklines, steps. */
@NullMarked
package dev.oddline.picture;

import org.jspecify.annotations.NullMarked;
