/** How a selection differs from its pool, and one round from another. */
@NullMarked
package dev.oddline.statistics.shift;

import org.jspecify.annotations.NullMarked;
