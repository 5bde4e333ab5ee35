/** The graph of all records: what each is made from and made into. */
@NullMarked
package dev.oddline.catalog;

import org.jspecify.annotations.NullMarked;
