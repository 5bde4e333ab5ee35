package dev.oddline.selection.scoring;

import java.util.Optional;

/**
 * One row of model outputs.
 *
 * @param scene id of its scene
 * @param frame id of its frame; empty if rows are not told apart by frames
 * @param <T> what models say
 */
public record Item<T>(Place place, String scene, Optional<String> frame, Said<T> said) {}
