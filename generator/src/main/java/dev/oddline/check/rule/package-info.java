/** What a rule is, what it looks at, and what several rules need. The rules themselves are one file each, below. */
@NullMarked
package dev.oddline.check.rule;

import org.jspecify.annotations.NullMarked;
