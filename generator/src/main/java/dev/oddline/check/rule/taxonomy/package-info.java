/** The rules on the taxonomies themselves, in our own YAML and in that of OpenODD. */
@NullMarked
package dev.oddline.check.rule.taxonomy;

import org.jspecify.annotations.NullMarked;
