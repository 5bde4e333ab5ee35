/** Values of several attributes together: how many of their combinations the scenes cover, and which they lack. */
@NullMarked
package dev.oddline.coverage.combination;

import org.jspecify.annotations.NullMarked;
