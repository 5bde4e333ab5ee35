/** Plain tables of results by ODD segment. */
@NullMarked
package dev.oddline.imports.segments;

import org.jspecify.annotations.NullMarked;
