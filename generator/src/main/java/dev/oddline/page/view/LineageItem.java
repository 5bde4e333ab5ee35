package dev.oddline.page.view;

import java.util.List;

/**
 * A record in the list of what another is made from or made into.
 *
 * @param kind such as <em>dataset version</em>
 * @param record its id, linked where it has a page
 * @param fact one fact about it; empty for none
 * @param missing whether it is only named, so that its record is missing
 * @param repeated whether its own list stands earlier on the page
 * @param next what it is made from or made into
 */
public record LineageItem(
        String kind, Piece record, String fact, boolean missing, boolean repeated, List<LineageItem> next) {

    public LineageItem {
        next = List.copyOf(next);
    }
}
