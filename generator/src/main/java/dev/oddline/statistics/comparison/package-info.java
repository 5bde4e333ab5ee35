/** Tests and estimates that compare models, segments and rounds. */
@NullMarked
package dev.oddline.statistics.comparison;

import org.jspecify.annotations.NullMarked;
