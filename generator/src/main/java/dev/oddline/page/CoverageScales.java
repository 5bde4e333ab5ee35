package dev.oddline.page;

import dev.oddline.coverage.Amount;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.picture.CellBar;
import dev.oddline.picture.Ramp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Axes and ramps that all cells of a page share, so that colours and bars can be compared.
 *
 * @param decimals of the values in cells: the narrowest interval's half-width has one digit that means something, 3 at most
 * @param bar axis of the intervals
 * @param metric ramp of values, bounds and shrunk values
 * @param gap ramp of differences to the requirement, better being more
 */
record CoverageScales(
        int decimals,
        CellBar bar,
        Ramp metric,
        Ramp gap,
        Ramp trained,
        Ramp evaluated,
        Ramp frames,
        Ramp objects,
        Ramp missing) {
    private static final int BAR_WIDTH = 90;
    private static final int MOST_DECIMALS = 3;

    /**
     * Returns the scales of some segments. Bars hold every interval; ramps go by the figures of enough scenes, where there are
     * any, so that the chance of a single scene does not wash all others out.
     */
    static CoverageScales of(List<SegmentAssessment> segments) {
        List<Double> ends = new ArrayList<>();
        for (SegmentAssessment segment : segments) {
            segment.wanted().requirement().map(Requirement::value).ifPresent(ends::add);
            segment.figure().map(SegmentFigure::value).ifPresent(ends::add);
            segment.figure().flatMap(f -> f.interval().interval()).ifPresent(i -> {
                ends.add(i.low());
                ends.add(i.high());
            });
        }
        double low = least(ends, 0);
        double high = most(ends, 1);
        List<SegmentAssessment> firm = segments.stream()
                .filter(s -> s.figure().isPresent() && !SegmentFaces.isDoubtful(s))
                .toList();
        List<SegmentAssessment> shown = firm.isEmpty() ? segments : firm;
        List<Double> figures = shown.stream()
                .flatMap(s -> s.figure().stream())
                .map(SegmentFigure::value)
                .toList();
        List<Double> gaps = shown.stream()
                .flatMap(s -> s.figure().stream()
                        .flatMap(f -> s.wanted().requirement().stream().map(r -> Math.abs(f.value() - r.value()))))
                .toList();
        return new CoverageScales(
                decimals(segments),
                new CellBar(low, high > low ? high : low + 1, BAR_WIDTH),
                Ramp.ofValues(least(figures, 0), most(figures, 1)),
                Ramp.ofDifferences(most(gaps, 0)),
                counts(segments, s -> trained(s).map(Amount::scenes).orElse(0L)),
                counts(segments, s -> s.volume().evaluatedScenes().orElse(0L)),
                counts(segments, s -> trained(s).map(Amount::frames).orElse(0L)),
                counts(segments, s -> trained(s).map(Amount::objects).orElse(0L)),
                counts(segments, s -> missing(s).orElse(0L)));
    }

    private static double least(List<Double> values, double otherwise) {
        return values.stream().min(Double::compare).orElse(otherwise);
    }

    private static double most(List<Double> values, double otherwise) {
        return values.stream().max(Double::compare).orElse(otherwise);
    }

    private static int decimals(List<SegmentAssessment> segments) {
        double narrowest = segments.stream()
                .flatMap(s -> s.figure().stream())
                .flatMap(f -> f.interval().interval().stream())
                .mapToDouble(i -> i.width() / 2)
                .filter(half -> half > 0)
                .min()
                .orElse(0.01);
        return (int) Math.max(0, Math.min(MOST_DECIMALS, Math.ceil(-StrictMath.log10(narrowest))));
    }

    private static Ramp counts(List<SegmentAssessment> segments, ToLongFunction<SegmentAssessment> count) {
        return Ramp.ofCounts(segments.stream().mapToLong(count).max().orElse(0));
    }

    static Optional<Amount> trained(SegmentAssessment segment) {
        return segment.volume().training();
    }

    /** Returns how many training scenes a segment lacks of those wanted; empty where either is not known. */
    static Optional<Long> missing(SegmentAssessment segment) {
        return segment.wanted()
                .trainingScenes()
                .flatMap(wanted -> trained(segment).map(has -> Math.max(0, wanted - has.scenes())));
    }
}
