package dev.oddline.page.view;

import java.util.List;

/**
 * All kinds of records.
 *
 * @param lead how many records there are
 * @param kinds in the order of the data flow
 */
public record RecordsView(Frame frame, Phrase lead, List<KindCount> kinds) implements View {

    public RecordsView {
        kinds = List.copyOf(kinds);
    }

    @Override
    public String template() {
        return "records";
    }
}
