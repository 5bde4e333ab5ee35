/** What the data covers: combinations of attributes, differences of two data sets, and the verdict on a gap. */
@NullMarked
package dev.oddline.coverage;

import org.jspecify.annotations.NullMarked;
