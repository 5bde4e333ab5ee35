package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.odd.OddSegment;
import dev.oddline.page.view.Markup;
import dev.oddline.picture.Sparkline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the figures of segments went over the evaluations on the same dataset version, the oldest first. */
final class GapTrend {
    private final Site site;
    private final MetricText text;
    private final String data;
    private final List<Map<OddSegment, SegmentFigure>> figures = new ArrayList<>();
    private final List<CoverageAssessment> history;

    GapTrend(Site site, CoverageAssessment newest, MetricText text) {
        this.site = site;
        this.text = text;
        this.data = newest.subject().dataset().map(id -> id.value()).orElse("");
        this.history = new ArrayList<>(site.coverage().history(newest).stream()
                .filter(a -> a.subject().dataset().equals(newest.subject().dataset()))
                .toList());
        Collections.reverse(history);
        for (CoverageAssessment one : history) {
            Map<OddSegment, SegmentFigure> bySegment = new HashMap<>();
            for (SegmentAssessment segment : one.on(newest.attributes()).segments()) {
                segment.figure().ifPresent(figure -> bySegment.put(segment.segment(), figure));
            }
            figures.add(bySegment);
        }
    }

    private List<Integer> known(OddSegment segment) {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).containsKey(segment)) {
                known.add(i);
            }
        }
        return known;
    }

    /** Returns the line of a segment's values; nothing where there are less than two. */
    Markup picture(OddSegment segment) {
        List<Integer> known = known(segment);
        if (known.size() < 2) {
            return Markup.NONE;
        }
        List<Double> values = figures.subList(known.get(0), figures.size()).stream()
                .map(all -> Optional.ofNullable(all.get(segment))
                        .map(SegmentFigure::value)
                        .orElse(Double.NaN))
                .toList();
        long versions = known.stream()
                .map(i -> history.get(i).subject().trainedOn())
                .distinct()
                .count();
        return Markup.of(Sparkline.draw(
                values,
                site.words()
                        .say(
                                "gaps.trend",
                                text.name(),
                                value(segment, known.get(0)),
                                value(segment, known.get(known.size() - 1)),
                                site.words().counted(known.size(), "evaluation"),
                                data,
                                site.words().counted(versions, "dataset-version"))));
    }

    /** Returns the first and the last value; empty where there are less than two. */
    String since(OddSegment segment) {
        List<Integer> known = known(segment);
        return known.size() < 2
                ? ""
                : value(segment, known.get(0)) + " → " + value(segment, known.get(known.size() - 1));
    }

    private String value(OddSegment segment, int at) {
        return Optional.ofNullable(figures.get(at).get(segment))
                .map(text::value)
                .orElse(Figures.NO_VALUE);
    }
}
