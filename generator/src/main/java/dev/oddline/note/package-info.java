/** The text of notes: read, cleaned, shortened. */
@NullMarked
package dev.oddline.note;

import org.jspecify.annotations.NullMarked;
