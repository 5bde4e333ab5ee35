/** Query strategies: which row of a pool to take next, from scores and embeddings; the same rows on every machine. */
@NullMarked
package dev.oddline.selection.strategy;

import org.jspecify.annotations.NullMarked;
