/** The nouns: ids, hashes and one record type for each kind. */
@NullMarked
package dev.oddline.record;

import org.jspecify.annotations.NullMarked;
