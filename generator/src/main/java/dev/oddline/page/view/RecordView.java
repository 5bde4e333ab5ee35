package dev.oddline.page.view;

import java.util.List;

/**
 * The page of any record, also of one that cannot be read: it has findings and no facts. A section without content is
 * left out.
 *
 * @param head kind, title, lead and actions
 * @param steps of a loop
 * @param evidence what evaluations and the road prove of it
 * @param lineage what it is made from and made into
 * @param results metrics
 * @param curves histories of metrics
 * @param coverage how it covers the ODD
 * @param round what a sampling round shows in pictures
 * @param body what the record says
 * @param side what explains it
 */
public record RecordView(
        Frame frame,
        RecordHead head,
        Steps steps,
        List<Table> evidence,
        Lineage lineage,
        Results results,
        Curves curves,
        CoverageExcerpts coverage,
        RoundView round,
        RecordBody body,
        RecordSide side)
        implements View {

    public RecordView {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String template() {
        return "record";
    }
}
