package dev.oddline.coverage.combination;

/**
 * A configuration and its scenes.
 *
 * @param scenes number of those that have it
 * @param perhaps number of those of which nobody knows whether they have it, because a value is unknown or only a wider one
 *     is known
 */
public record CountedConfiguration(Configuration configuration, long scenes, long perhaps) {}
