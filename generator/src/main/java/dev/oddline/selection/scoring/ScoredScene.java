package dev.oddline.selection.scoring;

/**
 * A scene and its scores.
 *
 * @param id of the scene
 * @param scores {@code [measure]}; {@code NaN} where undefined
 * @param items number of items that were scored in it
 */
public record ScoredScene(String id, double[] scores, long items) {}
