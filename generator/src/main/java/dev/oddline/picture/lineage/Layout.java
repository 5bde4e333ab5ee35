package dev.oddline.picture.lineage;

import java.util.List;

/**
 * Where the nodes of a topology stand.
 *
 * @param tops upper edge of each node in pixels, numbered as in the topology
 * @param passes for each link the heights at which it passes the columns between its ends, left to right
 */
record Layout(List<Double> tops, List<List<Double>> passes) {

    Layout {
        tops = List.copyOf(tops);
        passes = passes.stream().map(List::copyOf).toList();
    }
}
