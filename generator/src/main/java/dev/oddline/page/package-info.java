/** From the catalog, the statistics and the diagnostics to the records given to templates. */
@NullMarked
package dev.oddline.page;

import org.jspecify.annotations.NullMarked;
