/** Taxonomies and operational design domains in the YAML of ASAM OpenODD 1.0. */
@NullMarked
package dev.oddline.odd.openodd;

import org.jspecify.annotations.NullMarked;
