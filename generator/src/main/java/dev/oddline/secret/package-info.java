/** Passwords, tokens and keys that stand where everybody can read them. */
@NullMarked
package dev.oddline.secret;

import org.jspecify.annotations.NullMarked;
