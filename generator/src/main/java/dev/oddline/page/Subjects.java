package dev.oddline.page;

import dev.oddline.page.view.CoverageView.SubjectGroup;
import dev.oddline.page.view.MenuEntry;
import java.util.ArrayList;
import java.util.List;

/** Long choices of other pages, shortened. */
final class Subjects {
    private static final int SHOWN = 8;

    private Subjects() {}

    /** Returns a choice: the first entries and the current one are seen at once, the others unfold. */
    static SubjectGroup group(String label, List<MenuEntry> all, Words words) {
        List<MenuEntry> seen = new ArrayList<>();
        List<MenuEntry> rest = new ArrayList<>();
        for (MenuEntry entry : all) {
            (seen.size() < SHOWN || entry.current() ? seen : rest).add(entry);
        }
        String more = rest.isEmpty() ? "" : words.say("coverage.more-subjects", Figures.count(rest.size()));
        return new SubjectGroup(label, seen, rest, more);
    }
}
