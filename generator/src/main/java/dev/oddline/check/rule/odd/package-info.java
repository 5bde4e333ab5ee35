/** The words of the ODD taxonomies, in records and in tables. */
@NullMarked
package dev.oddline.check.rule.odd;

import org.jspecify.annotations.NullMarked;
