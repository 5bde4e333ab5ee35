/** A file's path and bytes, and positions within its text. */
@NullMarked
package dev.oddline.source;

import org.jspecify.annotations.NullMarked;
