package dev.oddline.coverage;

import java.util.Optional;

/**
 * How much data a segment has on both sides.
 *
 * @param training in the dataset versions behind the model; empty where none of them tells
 * @param trainingPerhaps how much more may be in it, because something is unknown about these scenes
 * @param evaluation in the evaluation dataset; empty where it does not tell
 * @param evaluatedScenes scenes that the figure rests on; empty where there is no figure or nobody says how many
 */
public record SegmentVolume(
        Optional<Amount> training,
        Amount trainingPerhaps,
        Optional<Amount> evaluation,
        Optional<Long> evaluatedScenes) {}
