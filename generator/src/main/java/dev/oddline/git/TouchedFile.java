package dev.oddline.git;

import dev.oddline.source.RepoPath;

/**
 * A file that a commit touched.
 *
 * @param added whether no parent of the commit holds it
 */
record TouchedFile(RepoPath path, boolean added) {}
