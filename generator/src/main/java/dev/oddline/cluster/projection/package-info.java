/** Points of many dimensions drawn in two. */
@NullMarked
package dev.oddline.cluster.projection;

import org.jspecify.annotations.NullMarked;
