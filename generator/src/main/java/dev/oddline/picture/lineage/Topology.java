package dev.oddline.picture.lineage;

import java.util.List;

/**
 * All that the layout of a lineage picture depends on: thousands of pictures share a few of these.
 *
 * @param heights {@code [column][node]} in pixels
 * @param links between nodes, numbered column by column
 */
record Topology(List<List<Integer>> heights, List<Link> links) {

    /** An edge from the node with one number to the node with another, the first in a column further left. */
    record Link(int from, int to) {}

    Topology {
        heights = heights.stream().map(List::copyOf).toList();
        links = List.copyOf(links);
    }
}
