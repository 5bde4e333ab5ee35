/** What every drawing is written with: elements, paths, numbers. */
@NullMarked
package dev.oddline.picture.svg;

import org.jspecify.annotations.NullMarked;
