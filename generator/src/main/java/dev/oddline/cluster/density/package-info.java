/** Clusters as dense regions: DBSCAN and HDBSCAN. */
@NullMarked
package dev.oddline.cluster.density;

import org.jspecify.annotations.NullMarked;
