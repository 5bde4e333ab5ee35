package dev.oddline.page.view;

import java.util.List;

/**
 * Records linked for one reason.
 *
 * @param title the reason, such as <em>baseline of</em>
 * @param records in order of id
 */
public record LinkGroup(String title, List<LinkedRecord> records) {

    public LinkGroup {
        records = List.copyOf(records);
    }
}
