/** From a pool and a policy to the scenes of a round. */
@NullMarked
package dev.oddline.selection.policy;

import org.jspecify.annotations.NullMarked;
