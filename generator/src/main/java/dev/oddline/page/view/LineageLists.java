package dev.oddline.page.view;

import java.util.List;

/**
 * What a record is made from and made into, as lists.
 *
 * @param upstreamTitle heading of the first list, with its number of records
 * @param upstream everything it is made from, nearest first
 * @param downstreamTitle heading of the second list, with its number of records
 * @param downstream everything made from it, nearest first
 */
public record LineageLists(
        String upstreamTitle, List<LineageItem> upstream, String downstreamTitle, List<LineageItem> downstream) {

    /** No lists. */
    static final LineageLists NONE = new LineageLists("", List.of(), "", List.of());

    public LineageLists {
        upstream = List.copyOf(upstream);
        downstream = List.copyOf(downstream);
    }
}
