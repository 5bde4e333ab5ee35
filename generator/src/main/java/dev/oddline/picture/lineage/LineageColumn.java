package dev.oddline.picture.lineage;

import java.util.List;

/**
 * One of the five columns of a lineage picture.
 *
 * @param title what stands in it, such as <em>origin of the data</em>
 * @param nodes at most five, in the order they prefer
 * @param more such as <em>and 2 more origins</em>; empty where all are shown
 * @param moreHref where all of them are
 */
public record LineageColumn(String title, List<LineageNode> nodes, String more, String moreHref) {

    /** The most nodes that a column shows. */
    public static final int MOST = 5;

    public LineageColumn {
        nodes = List.copyOf(nodes);
        if (nodes.size() > MOST) {
            throw new IllegalStateException(nodes.size() + " nodes in the column " + title);
        }
        LineageNode.requireOwnPage(moreHref);
    }
}
