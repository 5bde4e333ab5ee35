/** Whether a cluster is found again. */
@NullMarked
package dev.oddline.cluster.stability;

import org.jspecify.annotations.NullMarked;
