package dev.oddline.selection.round.effect;

import dev.oddline.record.RecordId;

/**
 * A value that a model reached.
 *
 * @param by the run or evaluation that states it
 * @param run that made the model
 * @param value in the metric's unit
 */
record Reached(RecordId by, RecordId run, Recipe recipe, double value) {}
