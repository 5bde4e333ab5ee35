/** Files that records name, and files of the folder itself. */
@NullMarked
package dev.oddline.check.rule.file;

import org.jspecify.annotations.NullMarked;
