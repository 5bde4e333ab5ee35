package dev.oddline.record;

/**
 * A table with one row for each scene.
 *
 * @param scenes number of scenes in it
 */
public record SceneList(TableReference table, Stated<Long> scenes) {}
