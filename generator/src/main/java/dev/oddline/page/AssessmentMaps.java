package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.CoverageSummary;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.Standing;
import dev.oddline.odd.OddSegment;
import dev.oddline.page.view.HeatCell;
import dev.oddline.page.view.HeatCell.Face;
import dev.oddline.page.view.Heatmap;
import dev.oddline.page.view.LayerName;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.SegmentRow;
import dev.oddline.page.view.Verdict;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Heatmaps of one assessed evaluation: one for each choice of axes. */
final class AssessmentMaps {
    private static final int MOST_AXES = 3;

    private final Site site;
    private final CoverageAssessment assessment;
    private final OddNames names;
    private final MetricText text;
    private final VerdictLook looks;
    private final Optional<CoverageAssessment> before;

    AssessmentMaps(Site site, CoverageAssessment assessment, OddNames names, MetricText text) {
        this.site = site;
        this.assessment = assessment;
        this.names = names;
        this.text = text;
        this.looks = new VerdictLook(site.words());
        this.before = site.coverage().before(assessment);
    }

    /** Returns the evaluation before, which changes are counted from. */
    Optional<CoverageAssessment> before() {
        return before;
    }

    /**
     * Returns the choices of axes: the attributes of the evaluation together, if they are three or more the first three, then
     * each two of them; or the only one.
     */
    Map<List<String>, CoverageAssessment> choices() {
        List<String> attributes = assessment.attributes();
        List<List<String>> axes = new ArrayList<>();
        if (attributes.size() >= MOST_AXES) {
            axes.add(attributes.subList(0, MOST_AXES));
        }
        axes.addAll(HeatmapGrid.pairs(attributes));
        Map<List<String>, CoverageAssessment> choices = new LinkedHashMap<>();
        axes.forEach(one -> choices.put(one, assessment.on(one)));
        return choices;
    }

    /** Returns the axes shown first; empty where the evaluation tells less than two attributes apart. */
    Optional<List<String>> first() {
        Map<List<String>, CoverageSummary> summaries = new LinkedHashMap<>();
        choices().forEach((axes, on) -> summaries.put(axes, on.summary()));
        return summaries.isEmpty() ? Optional.empty() : Optional.of(AxisChoice.first(summaries));
    }

    /** Returns the layers that the cells have and that show a number. */
    List<LayerName> layers() {
        return SegmentNumbers.LAYERS.stream()
                .filter(layer -> layer != LayerName.CHANGE || before.isPresent())
                .filter(layer -> (layer != LayerName.FRAMES && layer != LayerName.OBJECTS) || isCounted(layer))
                .toList();
    }

    /** Returns whether some segment has any: where the scene tables tell no frames or objects, none has, and no 0 is shown. */
    private boolean isCounted(LayerName layer) {
        return assessment.segments().stream()
                .anyMatch(segment -> SegmentNumbers.of(layer, segment, Optional.empty())
                        .filter(number -> number > 0)
                        .isPresent());
    }

    /** Returns the segments of the evaluation before, by some axes. */
    Function<OddSegment, Optional<SegmentAssessment>> then(List<String> axes) {
        Map<OddSegment, SegmentAssessment> then =
                before.map(b -> bySegment(b.on(axes))).orElse(Map.of());
        return segment -> Optional.ofNullable(then.get(segment));
    }

    private static Map<OddSegment, SegmentAssessment> bySegment(CoverageAssessment on) {
        return on.segments().stream().collect(Collectors.toMap(SegmentAssessment::segment, Function.identity()));
    }

    /** Returns the scales of all choices. */
    CoverageScales scales() {
        List<CoverageScales.Compared> all = new ArrayList<>();
        choices().forEach((axes, on) -> {
            Function<OddSegment, Optional<SegmentAssessment>> then = then(axes);
            on.segments().forEach(s -> all.add(new CoverageScales.Compared(s, then.apply(s.segment()))));
        });
        return CoverageScales.of(all);
    }

    SegmentFaces faces(CoverageScales scales) {
        return new SegmentFaces(scales, site.words(), assessment.metric().better(), layers());
    }

    /** Returns the heatmap of one choice of axes. */
    Heatmap map(List<String> axes, SegmentRows rows, SegmentFaces faces) {
        CoverageAssessment on = assessment.on(axes);
        Map<OddSegment, SegmentAssessment> bySegment = bySegment(on);
        Function<OddSegment, Optional<SegmentAssessment>> then = then(axes);
        HeatmapGrid grid = new HeatmapGrid(on.taxonomy(), names, axes, bySegment.keySet());
        List<SegmentRow> table = on.segments().stream()
                .filter(s -> !isEmpty(s))
                .map(s -> rows.row(s, axes))
                .toList();
        return new Heatmap(
                HeatmapGrid.id(axes),
                names.axes(axes),
                caption(),
                counts(on.summary()),
                grid.columns(),
                grid.groups(segment -> cell(bySegment, segment, faces, then.apply(segment))),
                table,
                SafeUrl.NONE);
    }

    /** Returns what a cell holds, and what changes are counted from and why. */
    private Phrase caption() {
        String holds = site.words().say("coverage.caption", text.heading());
        Optional<RecordId> then = before.map(b -> b.subject().evaluation());
        Optional<String> from = then.map(id -> site.words().say("coverage.caption-change", id.value()));
        Optional<String> why = then.flatMap(
                        id -> site.coverage().predecessor(assessment.subject().evaluation(), id))
                .map(new PredecessorWords(site)::text);
        return Phrase.of(Stream.of(Optional.of(holds), from, why)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" ")));
    }

    /** Returns whether there is nothing to say of a segment but that it is not in the ODD. */
    static boolean isEmpty(SegmentAssessment segment) {
        return segment.standing() instanceof Standing.NotInOdd
                && segment.figure().isEmpty();
    }

    private HeatCell cell(
            Map<OddSegment, SegmentAssessment> all,
            OddSegment at,
            SegmentFaces faces,
            Optional<SegmentAssessment> then) {
        SegmentAssessment segment = all.get(at);
        if (segment == null) {
            return new HeatCell("", HeatCell.State.NONE, site.words().say("coverage.no-scenes"), List.of());
        }
        if (isEmpty(segment)) {
            return new HeatCell("", HeatCell.State.EXCLUDED, site.words().coverage("absence.excluded"), List.of());
        }
        List<Face> drawn = faces.of(segment, then);
        return new HeatCell(HeatmapGrid.anchor(at), HeatCell.State.SHOWN, named(drawn.get(0), said(segment)), drawn);
    }

    /** Returns what a cell is called: what is seen in it first, for those who speak to a page. */
    private static String named(Face face, String said) {
        String seen = (face.value() + " " + face.n()).strip();
        return said.contains(seen) ? said : seen + ", " + said;
    }

    /** Returns what a cell shows, for those who hear it. */
    String said(SegmentAssessment segment) {
        List<String> parts = new ArrayList<>();
        segment.figure().ifPresent(figure -> {
            parts.add(text.name() + " " + text.value(figure));
            figure.interval()
                    .interval()
                    .ifPresent(i -> parts.add(site.words().say("coverage.said-interval", text.interval(i))));
        });
        SegmentFaces.scenes(segment).ifPresent(n -> parts.add(site.words().counted(n, "scene")));
        parts.add(segment.verdict()
                .map(looks::word)
                .orElseGet(() -> site.words().coverage("absence." + VerdictLook.key(Absence.of(segment.standing())))));
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
