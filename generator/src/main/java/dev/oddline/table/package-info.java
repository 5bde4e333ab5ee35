/** Tables beside the records. */
@NullMarked
package dev.oddline.table;

import org.jspecify.annotations.NullMarked;
