/** Other tools' formats in: what every importer shares. */
@NullMarked
package dev.oddline.imports;

import org.jspecify.annotations.NullMarked;
