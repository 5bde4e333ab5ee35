/** What the importers of single evaluations share: what a user says of an evaluation, and the record made of it. */
@NullMarked
package dev.oddline.imports.evaluation;

import org.jspecify.annotations.NullMarked;
