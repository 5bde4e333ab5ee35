/** Scenes laid out for people who judge them one by one. */
@NullMarked
package dev.oddline.selection.review;

import org.jspecify.annotations.NullMarked;
