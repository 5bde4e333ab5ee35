/** From planned files to a published folder: the plan and its check, atomic publishing, the machine-readable index. */
@NullMarked
package dev.oddline.site;

import org.jspecify.annotations.NullMarked;
