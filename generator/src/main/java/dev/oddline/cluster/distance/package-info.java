/** Distances between points, all of them against all, in an order that never changes. */
@NullMarked
package dev.oddline.cluster.distance;

import org.jspecify.annotations.NullMarked;
