/** The product's sentences in the reader's language. */
@NullMarked
package dev.oddline.message;

import org.jspecify.annotations.NullMarked;
