/** Clusters as they are proposed to people: what is in them, how rare they are, and which to look at first. */
@NullMarked
package dev.oddline.cluster.proposal;

import org.jspecify.annotations.NullMarked;
