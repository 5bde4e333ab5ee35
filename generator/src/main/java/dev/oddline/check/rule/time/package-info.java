/** Dates and their order, waivers and loops over time, and records that must not change any more. */
@NullMarked
package dev.oddline.check.rule.time;

import org.jspecify.annotations.NullMarked;
