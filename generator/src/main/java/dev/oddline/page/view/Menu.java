package dev.oddline.page.view;

import java.util.List;

/**
 * The menu above every page; the very same object for all pages of a folder that belong to one entry.
 *
 * @param entries for pages that exist
 */
public record Menu(List<MenuEntry> entries) {

    public Menu {
        entries = List.copyOf(entries);
    }
}
