/** From positioned trees to records, all faults of a file at once. */
@NullMarked
package dev.oddline.decode;

import org.jspecify.annotations.NullMarked;
