/** What the records say, for other programs. */
@NullMarked
package dev.oddline.exports;

import org.jspecify.annotations.NullMarked;
