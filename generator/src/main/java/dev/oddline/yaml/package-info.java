/** YAML bytes to a tree that knows the position of every value, and back. */
@NullMarked
package dev.oddline.yaml;

import org.jspecify.annotations.NullMarked;
