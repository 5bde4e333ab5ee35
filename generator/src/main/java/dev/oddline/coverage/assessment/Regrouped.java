package dev.oddline.coverage.assessment;

import dev.oddline.coverage.AssessedEvaluation;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.Regrouping;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.RecordId;
import java.util.List;

/** One evaluation and target, assessed by each choice of attributes once. */
final class Regrouped implements Regrouping {
    private final Inquiry inquiry;
    private final Remembered<List<String>, CoverageAssessment> byAttributes = new Remembered<>();
    private final Remembered<RecordId, List<SegmentAssessment>> named = new Remembered<>();

    Regrouped(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    AssessedEvaluation subject() {
        return inquiry.subject();
    }

    Taxonomy taxonomy() {
        return inquiry.taxonomy();
    }

    /** Returns the assessment on the attributes of the evaluation's own table. */
    CoverageAssessment onItsOwn() {
        return on(inquiry.axes());
    }

    @Override
    public CoverageAssessment on(List<String> attributes) {
        return byAttributes.of(attributes, axes -> inquiry.on(axes, named(), this));
    }

    private List<SegmentAssessment> named() {
        return named.of(subject().evaluation(), any -> inquiry.named());
    }
}
