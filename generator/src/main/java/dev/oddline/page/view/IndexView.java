package dev.oddline.page.view;

import java.util.List;

/**
 * The home page. With an empty repository it shows the lead and {@code start}, nothing else.
 *
 * @param title of the site
 * @param lead what changed, what is stuck, what needs a person
 * @param start commands to begin with; empty once there are records
 * @param state figures with their requirement
 * @param loops those in progress
 * @param coverage the gaps that matter
 * @param changes the latest
 * @param problems findings in short
 * @param kinds all kinds with records
 */
public record IndexView(
        Frame frame,
        String title,
        Phrase lead,
        List<Command> start,
        State state,
        OpenLoops loops,
        CoverageExcerpts coverage,
        Changes changes,
        Problems problems,
        List<KindCount> kinds)
        implements View {

    public IndexView {
        start = List.copyOf(start);
        kinds = List.copyOf(kinds);
    }

    @Override
    public String template() {
        return "index";
    }
}
