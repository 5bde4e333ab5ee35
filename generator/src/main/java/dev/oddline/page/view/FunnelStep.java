package dev.oddline.page.view;

/**
 * One step that scenes of a round reach.
 *
 * @param name such as <em>labelled</em>
 * @param figure how many, or a dash
 * @param said what was lost there, or why nothing is known
 */
public record FunnelStep(String name, String figure, Phrase said) {}
