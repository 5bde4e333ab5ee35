/** The records given to templates: strings, booleans and lists, formatted and ordered; one {@link View} per template. */
@NullMarked
package dev.oddline.page.view;

import org.jspecify.annotations.NullMarked;
