package dev.oddline.cluster.proposal;

/**
 * A condition that is more frequent in a cluster than among all scenes.
 *
 * @param attribute of the taxonomy
 * @param value of the attribute
 * @param scenes how many of the cluster's scenes have it, 1 or more
 * @param share of the cluster's scenes that have it, 0..1
 * @param lift that share over the share of all scenes, above 1
 * @param p how likely as many are among as many scenes drawn by chance, 0..1, adjusted over all values of all clusters found
 *     together
 */
public record ProfileLine(String attribute, String value, int scenes, double share, double lift, double p) {}
