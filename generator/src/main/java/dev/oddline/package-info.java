/** The root of oddline: empty, everything lives in the packages below it. */
@NullMarked
package dev.oddline;

import org.jspecify.annotations.NullMarked;
