package dev.oddline.page.view;

import java.util.List;

/**
 * The top of a record's page.
 *
 * @param kind such as <em>Run</em>
 * @param badges states, the one that counts last
 * @param title of the record, or its id
 * @param titleIsId whether the title is set as an id
 * @param id shown beside the kind; empty where the title is the id
 * @param lead the finding of the page in one or two sentences
 * @param actions YAML source, source at the host, data
 * @param copies what scripts offer to copy
 */
public record RecordHead(
        String kind,
        List<Badge> badges,
        String title,
        boolean titleIsId,
        String id,
        Phrase lead,
        List<Piece> actions,
        Copies copies) {

    public RecordHead {
        badges = List.copyOf(badges);
        actions = List.copyOf(actions);
    }
}
