/** Claims of records held against what they name: ok, mismatch, or unverifiable and why. */
@NullMarked
package dev.oddline.check.verification;

import org.jspecify.annotations.NullMarked;
