package dev.oddline.page.view;

import java.util.List;

/**
 * Where one stands in a list of several pages.
 *
 * @param said such as <em>records 2,001 to 4,000 of 10,000</em>
 * @param pages all of them, this one current; empty for a list of one page
 */
public record Paging(String said, List<MenuEntry> pages) {

    /** A list of one page. */
    public static final Paging NONE = new Paging("", List.of());

    public Paging {
        pages = List.copyOf(pages);
    }
}
