package dev.oddline.page.view;

import java.util.List;

/**
 * The scenes of a sampling round or the members of a cluster, to be judged one by one.
 *
 * @param kind of the record
 * @param title of the page
 * @param lead how many there are, and how far people have come with them
 * @param about where they come from
 * @param troubles tables that could not be read
 * @param script under which the data are registered that the page works with; empty on pages that only list
 * @param scenes what is to be judged
 * @param paging the other pages of a long list
 * @param notChosen what was not chosen; without rows for none
 */
public record ReviewView(
        Frame frame,
        String kind,
        String title,
        Phrase lead,
        Phrase about,
        List<Phrase> troubles,
        String script,
        Table scenes,
        Paging paging,
        Table notChosen)
        implements View {

    public ReviewView {
        troubles = List.copyOf(troubles);
    }

    @Override
    public String template() {
        return "review";
    }
}
