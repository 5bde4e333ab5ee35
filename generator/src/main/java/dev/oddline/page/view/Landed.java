package dev.oddline.page.view;

import java.util.List;

/**
 * A commit or merge that brought records to the branch.
 *
 * @param anchor fragment that leads here, unique on the page
 * @param day when it landed
 * @param subject what its message says
 * @param by who, the request and the commit
 * @param groups added, replacing, changed, moved and removed records
 * @param more other files, a link to the records that are not shown, or why nothing is known; {@link Phrase#NONE} for nothing
 */
public record Landed(String anchor, String day, String subject, Phrase by, List<LandedGroup> groups, Phrase more) {

    public Landed {
        groups = List.copyOf(groups);
    }
}
