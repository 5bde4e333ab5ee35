/** Metrics: their definition, what values they can have, and what is demanded of them. */
@NullMarked
package dev.oddline.check.rule.metric;

import org.jspecify.annotations.NullMarked;
