package dev.oddline.page.view;

import java.util.List;

/**
 * The combinations of values in one dataset version.
 *
 * @param lead what is covered and what is missing, in figures
 * @param about what was counted, by what, and what could not be
 * @param subjects other dataset versions
 * @param tables what is covered, then what is missing, by how many attributes are taken together
 * @param unseen how much the drives may not have shown yet
 */
public record CombinationsView(
        Frame frame,
        String title,
        Phrase lead,
        Phrase about,
        List<CoverageView.SubjectGroup> subjects,
        List<Table> tables,
        Phrase unseen)
        implements View {

    public CombinationsView {
        subjects = List.copyOf(subjects);
        tables = List.copyOf(tables);
    }

    @Override
    public String template() {
        return "combinations";
    }
}
