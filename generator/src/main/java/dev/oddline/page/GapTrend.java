package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.odd.OddSegment;
import dev.oddline.page.view.Markup;
import dev.oddline.picture.Sparkline;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the figures of segments went over the evaluations on the same dataset version, the oldest first. */
final class GapTrend {
    private final Site site;
    private final MetricText text;
    private final String data;
    private final List<Map<OddSegment, SegmentFigure>> figures = new ArrayList<>();

    /** Of each evaluation, on which of the sets of dataset versions its models were trained. */
    private final List<Integer> trainedOn = new ArrayList<>();

    GapTrend(Site site, CoverageAssessment newest, MetricText text) {
        this.site = site;
        this.text = text;
        this.data = newest.subject().dataset().map(id -> id.value()).orElse("");
        List<CoverageAssessment> history = new ArrayList<>(site.coverage().history(newest).stream()
                .filter(a -> a.subject().dataset().equals(newest.subject().dataset()))
                .toList());
        Collections.reverse(history);
        Map<List<RecordId>, Integer> sets = new HashMap<>();
        for (CoverageAssessment one : history) {
            Map<OddSegment, SegmentFigure> bySegment = new HashMap<>();
            for (SegmentAssessment segment : one.on(newest.attributes()).segments()) {
                segment.figure().ifPresent(figure -> bySegment.put(segment.segment(), figure));
            }
            figures.add(bySegment);
            trainedOn.add(sets.computeIfAbsent(one.subject().trainedOn(), any -> sets.size()));
        }
    }

    /**
     * How the figures of one segment went; nothing where there are less than two.
     *
     * @param picture the line of the values
     * @param since the first and the last value
     */
    record Line(Markup picture, String since) {
        static final Line NONE = new Line(Markup.NONE, "");
    }

    Line of(OddSegment segment) {
        int known = 0;
        Set<Integer> versions = new HashSet<>();
        List<Double> values = new ArrayList<>();
        Optional<SegmentFigure> first = Optional.empty();
        Optional<SegmentFigure> last = Optional.empty();
        for (int i = 0; i < figures.size(); i++) {
            Optional<SegmentFigure> figure = Optional.ofNullable(figures.get(i).get(segment));
            if (figure.isPresent()) {
                known++;
                versions.add(trainedOn.get(i));
                first = first.or(() -> figure);
                last = figure;
            }
            if (first.isPresent()) {
                values.add(figure.map(SegmentFigure::value).orElse(Double.NaN));
            }
        }
        return known < 2 ? Line.NONE : line(known, versions.size(), values, said(first), said(last));
    }

    private Line line(int known, int versions, List<Double> values, String first, String last) {
        String title = site.words()
                .say(
                        "gaps.trend",
                        text.name(),
                        first,
                        last,
                        site.words().counted(known, "evaluation"),
                        data,
                        site.words().counted(versions, "dataset-version"));
        return new Line(Markup.of(Sparkline.draw(values, title)), first + " → " + last);
    }

    private String said(Optional<SegmentFigure> figure) {
        return figure.map(text::value).orElse(Figures.NO_VALUE);
    }
}
