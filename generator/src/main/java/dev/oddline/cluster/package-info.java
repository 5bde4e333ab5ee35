/** Rare-scenario clusters: groups of scenes that resemble each other, how far they can be trusted, and what is in them. */
@NullMarked
package dev.oddline.cluster;

import org.jspecify.annotations.NullMarked;
