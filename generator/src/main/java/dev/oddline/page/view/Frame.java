package dev.oddline.page.view;

import java.util.List;

/**
 * What surrounds the content of every page.
 *
 * @param root the way to the top of the site: empty, or {@code ../}
 * @param language of the page, such as {@code en}
 * @param documentTitle for the browser's tab
 * @param site title of the site
 * @param menu entries for pages that exist
 * @param breadcrumb parents as links, the page itself last; empty on the home page
 * @param footer what the site was made from
 */
public record Frame(
        String root,
        String language,
        String documentTitle,
        String site,
        List<MenuEntry> menu,
        List<Piece> breadcrumb,
        Footer footer) {

    public Frame {
        menu = List.copyOf(menu);
        breadcrumb = List.copyOf(breadcrumb);
    }
}
