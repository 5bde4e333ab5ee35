/** The rules, one file each. */
@NullMarked
package dev.oddline.check;

import org.jspecify.annotations.NullMarked;
