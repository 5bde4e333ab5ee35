/** Threads that work beside the one that asked. */
@NullMarked
package dev.oddline.thread;

import org.jspecify.annotations.NullMarked;
