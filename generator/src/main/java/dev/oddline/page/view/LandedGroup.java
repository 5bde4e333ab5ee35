package dev.oddline.page.view;

import java.util.List;

/**
 * What a landing did to records in one way.
 *
 * @param what such as <em>added</em>, with the number
 * @param lines the records
 */
public record LandedGroup(String what, List<LandedLine> lines) {

    public LandedGroup {
        lines = List.copyOf(lines);
    }
}
