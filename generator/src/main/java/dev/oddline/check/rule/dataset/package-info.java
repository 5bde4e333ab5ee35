/** Dataset versions and rounds: sources, labels, and what training and evaluation share. */
@NullMarked
package dev.oddline.check.rule.dataset;

import org.jspecify.annotations.NullMarked;
