package dev.oddline.picture.lineage;

/**
 * An arrow in the direction of derivation.
 *
 * @param from key of the node that something is made from
 * @param to key of the node made from it
 * @param flow whether data flows; other edges, such as to a baseline, are dashed
 */
public record LineageEdge(String from, String to, boolean flow) {}
