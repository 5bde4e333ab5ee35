/** The ways in which scenes are put into clusters. */
@NullMarked
package dev.oddline.cluster.method;

import org.jspecify.annotations.NullMarked;
