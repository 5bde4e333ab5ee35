/** What scenes are compared by: embeddings, numbers and words, brought to one scale. */
@NullMarked
package dev.oddline.cluster.feature;

import org.jspecify.annotations.NullMarked;
