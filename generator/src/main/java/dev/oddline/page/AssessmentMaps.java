package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.CoverageSummary;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Standing;
import dev.oddline.odd.OddSegment;
import dev.oddline.page.view.HeatCell;
import dev.oddline.page.view.Heatmap;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.SegmentRow;
import dev.oddline.page.view.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Heatmaps of one assessed evaluation: one for each choice of axes. */
final class AssessmentMaps {
    private static final int MOST_AXES = 3;

    private final Site site;
    private final CoverageAssessment assessment;
    private final OddNames names;
    private final MetricText text;
    private final VerdictLook looks;

    AssessmentMaps(Site site, CoverageAssessment assessment, OddNames names, MetricText text) {
        this.site = site;
        this.assessment = assessment;
        this.names = names;
        this.text = text;
        this.looks = new VerdictLook(site.words());
    }

    /** Returns the choices of axes: the attributes of the evaluation together, if they are three, then each two of them. */
    List<List<String>> axes() {
        List<String> attributes = assessment.attributes();
        List<List<String>> axes = new ArrayList<>();
        if (attributes.size() >= MOST_AXES) {
            axes.add(attributes.subList(0, MOST_AXES));
        }
        axes.addAll(HeatmapGrid.pairs(attributes));
        return axes;
    }

    /** Returns the heatmap of one choice of axes. */
    Heatmap map(CoverageAssessment on, List<String> axes, SegmentRows rows, CoverageScales scales) {
        SegmentFaces faces = new SegmentFaces(scales, site.words());
        Map<OddSegment, SegmentAssessment> bySegment =
                on.segments().stream().collect(Collectors.toMap(SegmentAssessment::segment, Function.identity()));
        HeatmapGrid grid = new HeatmapGrid(on.taxonomy(), names, axes, bySegment.keySet());
        List<SegmentRow> table = on.segments().stream()
                .filter(s -> !isEmpty(s))
                .map(s -> rows.row(s, axes))
                .toList();
        return new Heatmap(
                HeatmapGrid.id(axes),
                names.axes(axes),
                Phrase.of(site.words().say("coverage.caption", text.heading())),
                counts(on.summary()),
                grid.columns(),
                grid.groups(segment -> cell(bySegment, segment, faces)),
                table);
    }

    /** Returns whether there is nothing to say of a segment but that it is not in the ODD. */
    private static boolean isEmpty(SegmentAssessment segment) {
        return segment.standing() instanceof Standing.NotInOdd
                && segment.figure().isEmpty();
    }

    private HeatCell cell(Map<OddSegment, SegmentAssessment> all, OddSegment at, SegmentFaces faces) {
        SegmentAssessment segment = all.get(at);
        if (segment == null) {
            return new HeatCell("", HeatCell.State.NONE, site.words().say("coverage.no-scenes"), List.of());
        }
        if (isEmpty(segment)) {
            return new HeatCell("", HeatCell.State.EXCLUDED, site.words().say("absence.excluded"), List.of());
        }
        return new HeatCell(HeatmapGrid.anchor(at), HeatCell.State.SHOWN, said(segment), faces.of(segment));
    }

    private String said(SegmentAssessment segment) {
        List<String> parts = new ArrayList<>();
        segment.figure().ifPresent(figure -> {
            parts.add(text.name() + " " + text.value(figure));
            figure.interval()
                    .interval()
                    .ifPresent(i -> parts.add(site.words().say("coverage.said-interval", text.interval(i))));
        });
        segment.volume().evaluatedScenes().ifPresent(n -> parts.add(site.words().counted(n, "scene")));
        parts.add(segment.verdict()
                .map(looks::word)
                .orElseGet(() -> site.words().say("absence." + VerdictLook.key(Absence.of(segment.standing())))));
        return String.join(", ", parts);
    }

    private List<Verdict> counts(CoverageSummary summary) {
        List<Verdict> counts = new ArrayList<>();
        for (GapVerdict verdict : VerdictLook.ORDER) {
            if (summary.of(verdict) > 0) {
                counts.add(looks.of(verdict, Figures.count(summary.of(verdict))));
            }
        }
        add(counts, Absence.NOT_MEASURABLE, summary.notMeasurable());
        add(counts, Absence.UNKNOWN_VALUE, summary.unknown());
        add(counts, Absence.EXCLUDED, summary.notInOdd());
        return counts;
    }

    private void add(List<Verdict> counts, Absence kind, int count) {
        if (count > 0) {
            counts.add(looks.of(kind, Figures.count(count)));
        }
    }
}
