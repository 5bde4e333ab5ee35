/** View record and template to the bytes of a page. */
@NullMarked
package dev.oddline.render;

import org.jspecify.annotations.NullMarked;
