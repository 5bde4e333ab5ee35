package dev.oddline.page.view;

import java.util.List;

/**
 * Every ODD segment of an evaluation in words, where these are too many for the page of its heatmap.
 *
 * @param lead which page they belong to
 * @param segments one row for each
 * @param gaps what to collect next, all of it
 */
public record SegmentsView(Frame frame, String title, Phrase lead, List<SegmentRow> segments, CoverageView.Gaps gaps)
        implements View {

    public SegmentsView {
        segments = List.copyOf(segments);
    }

    @Override
    public String template() {
        return "segments";
    }
}
