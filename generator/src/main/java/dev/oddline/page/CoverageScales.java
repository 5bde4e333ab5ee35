package dev.oddline.page;

import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.page.view.LayerName;
import dev.oddline.picture.CellBar;
import dev.oddline.picture.Ramp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Axes and ramps that all cells of a page share, so that colours and bars can be compared.
 *
 * @param decimals of the values in cells: the narrowest interval's half-width has one digit that means something, 3 at most
 * @param bar axis of the intervals
 * @param ramps of the layers that show a number; those of differences have better as more
 */
record CoverageScales(int decimals, CellBar bar, Map<LayerName, Ramp> ramps) {
    private static final int BAR_WIDTH = 90;
    private static final int MOST_DECIMALS = 3;

    CoverageScales {
        ramps = Map.copyOf(ramps);
    }

    /** A segment, and the same one in the evaluation before. */
    record Compared(SegmentAssessment segment, Optional<SegmentAssessment> before) {
        double size(LayerName layer) {
            return SegmentNumbers.of(layer, segment, before).map(Math::abs).orElse(0.0);
        }
    }

    /** Returns the ramp of a layer. */
    Ramp ramp(LayerName layer) {
        Ramp ramp = ramps.get(layer);
        if (ramp == null) {
            throw new IllegalStateException("shows no number: " + layer);
        }
        return ramp;
    }

    /**
     * Returns the scales of some segments. Bars hold every interval; ramps go by the figures of enough scenes, where there are
     * any, so that the chance of a single scene does not wash all others out.
     */
    static CoverageScales of(List<Compared> segments) {
        List<Double> ends = new ArrayList<>();
        for (Compared one : segments) {
            SegmentAssessment segment = one.segment();
            segment.wanted().requirement().map(Requirement::value).ifPresent(ends::add);
            segment.figure().map(SegmentFigure::value).ifPresent(ends::add);
            segment.figure().flatMap(f -> f.interval().interval()).ifPresent(i -> {
                ends.add(i.low());
                ends.add(i.high());
            });
        }
        double low = least(ends, 0);
        double high = most(ends, 1);
        List<Compared> firm = segments.stream()
                .filter(s -> s.segment().figure().isPresent() && !SegmentNumbers.isDoubtful(s.segment()))
                .toList();
        List<Compared> shown = firm.isEmpty() ? segments : firm;
        List<Double> figures = shown.stream()
                .flatMap(s -> s.segment().figure().stream())
                .map(SegmentFigure::value)
                .toList();
        Ramp values = Ramp.ofValues(least(figures, 0), most(figures, 1));
        Map<LayerName, Ramp> ramps = new EnumMap<>(LayerName.class);
        for (LayerName layer : SegmentNumbers.LAYERS) {
            List<Compared> of = SegmentNumbers.isCount(layer) ? segments : shown;
            double largest = of.stream().mapToDouble(s -> s.size(layer)).max().orElse(0);
            ramps.put(
                    layer,
                    SegmentNumbers.isCount(layer)
                            ? Ramp.ofCounts((long) largest)
                            : SegmentNumbers.isDifference(layer) ? Ramp.ofDifferences(largest) : values);
        }
        return new CoverageScales(decimals(segments), new CellBar(low, high > low ? high : low + 1, BAR_WIDTH), ramps);
    }

    private static double least(List<Double> values, double otherwise) {
        return values.stream().min(Double::compare).orElse(otherwise);
    }

    private static double most(List<Double> values, double otherwise) {
        return values.stream().max(Double::compare).orElse(otherwise);
    }

    private static int decimals(List<Compared> segments) {
        double narrowest = segments.stream()
                .flatMap(s -> s.segment().figure().stream())
                .flatMap(f -> f.interval().interval().stream())
                .mapToDouble(i -> i.width() / 2)
                .filter(half -> half > 0)
                .min()
                .orElse(0.01);
        return (int) Math.max(0, Math.min(MOST_DECIMALS, Math.ceil(-StrictMath.log10(narrowest))));
    }
}
