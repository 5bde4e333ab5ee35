/** The content of the repository's files, and its hashes. */
@NullMarked
package dev.oddline.check.content;

import org.jspecify.annotations.NullMarked;
