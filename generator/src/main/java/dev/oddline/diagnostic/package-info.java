/** What is wrong, where, how badly, and what to do about it. */
@NullMarked
package dev.oddline.diagnostic;

import org.jspecify.annotations.NullMarked;
