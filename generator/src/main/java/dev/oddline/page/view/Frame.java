package dev.oddline.page.view;

import java.util.List;

/**
 * What surrounds the content of every page.
 *
 * @param root the way to the top of the site: empty, or {@code ../}
 * @param language of the page, such as {@code en}
 * @param documentTitle for the browser's tab
 * @param site title of the site
 * @param menu where else to go
 * @param breadcrumb parents as links, the page itself last; empty on the home page
 * @param footer what the site was made from; the very same object for all pages of a folder with the same data
 */
public record Frame(
        String root,
        String language,
        String documentTitle,
        String site,
        Menu menu,
        List<Piece> breadcrumb,
        Footer footer) {

    public Frame {
        breadcrumb = List.copyOf(breadcrumb);
    }
}
