/** Estimates with their intervals: proportions, rates, differences, and what a sample size can detect. */
@NullMarked
package dev.oddline.statistics.interval;

import org.jspecify.annotations.NullMarked;
