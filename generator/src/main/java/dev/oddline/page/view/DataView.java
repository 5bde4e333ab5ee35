package dev.oddline.page.view;

import java.util.List;

/**
 * The page that explains the machine-readable files.
 *
 * @param lead what is there and under which version
 * @param files in order of path
 */
public record DataView(Frame frame, Phrase lead, List<DataFile> files) implements View {

    public DataView {
        files = List.copyOf(files);
    }

    @Override
    public String template() {
        return "data";
    }
}
