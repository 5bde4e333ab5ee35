package dev.oddline.page.view;

import java.util.List;

/**
 * What a record is made from and made into.
 *
 * @param remark how many records there are either way
 * @param picture one step either way
 * @param upstreamTitle heading of the first list, with its number of records
 * @param upstream everything it is made from, nearest first
 * @param downstreamTitle heading of the second list, with its number of records
 * @param downstream everything made from it, nearest first
 */
public record Lineage(
        Phrase remark,
        Markup picture,
        String upstreamTitle,
        List<LineageItem> upstream,
        String downstreamTitle,
        List<LineageItem> downstream) {

    /** No section. */
    public static final Lineage NONE = new Lineage(Phrase.NONE, Markup.NONE, "", List.of(), "", List.of());

    public Lineage {
        upstream = List.copyOf(upstream);
        downstream = List.copyOf(downstream);
    }
}
