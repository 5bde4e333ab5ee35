package dev.oddline.cluster.proposal;

/**
 * A condition that is more frequent in a cluster than among all scenes.
 *
 * @param attribute of the taxonomy
 * @param value of the attribute
 * @param share of the cluster's scenes that have it, 0..1
 * @param lift that share over the share of all scenes, above 1
 */
public record ProfileLine(String attribute, String value, double share, double lift) {}
