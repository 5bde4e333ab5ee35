/** What is asked of official runs and evaluations alone. */
@NullMarked
package dev.oddline.check.rule.official;

import org.jspecify.annotations.NullMarked;
