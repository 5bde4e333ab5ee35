/** Which record was made from which, drawn: in columns around one record, and as a whole. */
@NullMarked
package dev.oddline.picture.lineage;

import org.jspecify.annotations.NullMarked;
