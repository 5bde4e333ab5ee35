/** How good a partition is, by itself and beside another one. */
@NullMarked
package dev.oddline.cluster.validity;

import org.jspecify.annotations.NullMarked;
