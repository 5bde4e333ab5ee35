/** Probability distributions: tails that stay exact far out, quantiles, and the functions below them. */
@NullMarked
package dev.oddline.statistics.distribution;

import org.jspecify.annotations.NullMarked;
