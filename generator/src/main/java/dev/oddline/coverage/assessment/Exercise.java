package dev.oddline.coverage.assessment;

import dev.oddline.record.Evaluation;

/** One evaluation as it bears on a target: what it measured, and on what its models were trained. */
record Exercise(Evaluation evaluation, Measurement measurement, Trained trained) {}
