package dev.oddline.page.view;

import java.util.List;

/**
 * Fields that belong together.
 *
 * @param title heading of the group; empty for none
 * @param facts in reading order
 */
public record FactGroup(String title, List<Fact> facts) {

    public FactGroup {
        facts = List.copyOf(facts);
    }
}
