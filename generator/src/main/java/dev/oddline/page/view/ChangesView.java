package dev.oddline.page.view;

import java.util.List;

/**
 * What was added, changed, replaced and removed, by whom and when.
 *
 * @param title of the page
 * @param lead how much, and since when
 * @param years pages of all landings by year; empty where this page holds all
 * @param landings newest first
 * @param paging where this page stands
 * @param empty why there is nothing; shown where there are no landings
 */
public record ChangesView(
        Frame frame,
        String title,
        Phrase lead,
        List<MenuEntry> years,
        List<Landed> landings,
        Paging paging,
        Phrase empty)
        implements View {

    public ChangesView {
        years = List.copyOf(years);
        landings = List.copyOf(landings);
    }

    @Override
    public String template() {
        return "changes";
    }
}
