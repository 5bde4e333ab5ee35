/** How much was not seen: coverage of a sample and estimates of the number of kinds. */
@NullMarked
package dev.oddline.statistics.richness;

import org.jspecify.annotations.NullMarked;
