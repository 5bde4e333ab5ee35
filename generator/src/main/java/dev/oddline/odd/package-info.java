/** The words of operational design domains: attributes, their values, segments, and what belongs to them. */
@NullMarked
package dev.oddline.odd;

import org.jspecify.annotations.NullMarked;
