/** A read-only view of a repository's files, of a revision or of the work tree, and of their history. */
@NullMarked
package dev.oddline.git;

import org.jspecify.annotations.NullMarked;
