/** Ids, and the records that name others by them. */
@NullMarked
package dev.oddline.check.rule.link;

import org.jspecify.annotations.NullMarked;
