/** Findings in the form that a reader or a tool expects, one file per format. */
@NullMarked
package dev.oddline.report;

import org.jspecify.annotations.NullMarked;
