/** The check: all rules held against a catalog, and what they found. */
@NullMarked
package dev.oddline.check;

import org.jspecify.annotations.NullMarked;
