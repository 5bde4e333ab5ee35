/** Matrices of a few hundred rows, in full precision. */
@NullMarked
package dev.oddline.statistics.matrix;

import org.jspecify.annotations.NullMarked;
