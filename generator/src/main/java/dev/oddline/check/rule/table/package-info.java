/** The rules on the columns and cells of tables, whatever they are about. */
@NullMarked
package dev.oddline.check.rule.table;

import org.jspecify.annotations.NullMarked;
