package dev.oddline.picture.lineage;

import java.util.List;

/**
 * An edge in its place, drawn from left to right.
 *
 * @param left number of the box it starts at
 * @param right number of the box it ends at
 * @param flow whether data flows
 * @param back whether the arrow points to the left
 * @param passes heights at which it passes the columns between
 */
record LineageLine(int left, int right, boolean flow, boolean back, List<Double> passes) {

    LineageLine {
        passes = List.copyOf(passes);
    }

    LineageLine through(List<Double> heights) {
        return new LineageLine(left, right, flow, back, heights);
    }
}
