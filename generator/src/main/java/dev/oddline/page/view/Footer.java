package dev.oddline.page.view;

import java.util.List;

/**
 * What stands below every page.
 *
 * @param state commit, time of the newest record, numbers of records and links
 * @param links data of this page, rules
 * @param version of the program
 */
public record Footer(Phrase state, List<Piece> links, String version) {

    public Footer {
        links = List.copyOf(links);
    }
}
