package dev.oddline.selection.scoring;

/**
 * A scene and its scores.
 *
 * @param id of the scene
 * @param scores {@code [measure]}; {@code NaN} where undefined
 * @param items number of items that were scored in it
 */
@SuppressWarnings("ArrayRecordComponent") // one for each of a million scenes, never compared
public record ScoredScene(String id, double[] scores, long items) {}
