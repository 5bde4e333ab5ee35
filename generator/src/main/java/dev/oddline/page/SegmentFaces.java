package dev.oddline.page;

import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.Requirement;
import dev.oddline.coverage.SegmentAssessment;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.coverage.Standing;
import dev.oddline.page.view.Fill;
import dev.oddline.page.view.HeatCell.Face;
import dev.oddline.page.view.LayerName;
import dev.oddline.page.view.Mark;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Verdict;
import dev.oddline.picture.Interval;
import dev.oddline.picture.Ramp;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the cell of one assessed ODD segment shows in each layer. */
final class SegmentFaces {
    private final CoverageScales scales;
    private final VerdictLook looks;
    private final Words words;

    SegmentFaces(CoverageScales scales, Words words) {
        this.scales = scales;
        this.words = words;
        this.looks = new VerdictLook(words);
    }

    List<Face> of(SegmentAssessment segment) {
        Optional<SegmentFigure> figure = segment.figure();
        boolean doubtful = isDoubtful(segment);
        return List.of(
                segment.verdict().map(v -> judged(v, segment)).orElseGet(() -> unjudged(segment)),
                shade(
                        LayerName.METRIC,
                        figure.map(SegmentFigure::value),
                        scales.metric(),
                        figure.map(f -> cell(f.value())).orElse(Figures.NO_VALUE),
                        doubtful,
                        n(segment)),
                value(LayerName.LOW, figure.flatMap(f -> carefulBound(segment, f)), segment, doubtful),
                value(LayerName.SHRUNK, figure.flatMap(SegmentFigure::shrunk), segment, doubtful),
                gap(segment, doubtful),
                count(
                        LayerName.TRAINED,
                        CoverageScales.trained(segment).map(a -> a.scenes()),
                        scales.trained(),
                        CoverageScales.missing(segment).filter(m -> m > 0).isPresent()),
                count(LayerName.MISSING, CoverageScales.missing(segment), scales.missing(), false),
                count(
                        LayerName.EVALUATED,
                        segment.volume().evaluatedScenes(),
                        scales.evaluated(),
                        isThinlyEvaluated(segment)),
                count(LayerName.FRAMES, CoverageScales.trained(segment).map(a -> a.frames()), scales.frames(), false),
                count(
                        LayerName.OBJECTS,
                        CoverageScales.trained(segment).map(a -> a.objects()),
                        scales.objects(),
                        false));
    }

    /** Returns whether a figure rests on fewer scenes than wanted, or has no interval. */
    static boolean isDoubtful(SegmentAssessment segment) {
        return isThinlyEvaluated(segment)
                || segment.figure()
                        .filter(f -> f.interval().interval().isEmpty())
                        .isPresent();
    }

    private static boolean isThinlyEvaluated(SegmentAssessment segment) {
        return segment.wanted()
                .evaluationScenes()
                .filter(wanted -> segment.volume().evaluatedScenes().orElse(0L) < wanted)
                .isPresent();
    }

    private static Optional<Double> carefulBound(SegmentAssessment segment, SegmentFigure figure) {
        boolean higher = segment.wanted()
                .requirement()
                .map(r -> r.better() == Requirement.Better.HIGHER)
                .orElse(true);
        return figure.interval().interval().map(i -> higher ? i.low() : i.high());
    }

    private Face judged(GapVerdict verdict, SegmentAssessment segment) {
        Verdict look = looks.of(verdict, "");
        Optional<SegmentFigure> figure = segment.figure();
        String value = figure.map(f -> cell(f.value()))
                .orElse(
                        switch (verdict) {
                            case NO_DATA -> "0";
                            default -> "";
                        });
        String n = switch (verdict) {
            case NO_DATA ->
                segment.wanted()
                        .trainingScenes()
                        .map(wanted -> words.say("coverage.need", Figures.count(wanted)))
                        .orElse("");
            case NOT_EVALUATED -> words.say("coverage.not-evaluated");
            default -> n(segment);
        };
        return new Face(LayerName.VERDICT, look.fill(), look.hatched(), look.mark(), value, n, bar(segment));
    }

    private Markup bar(SegmentAssessment segment) {
        Optional<SegmentFigure> figure = segment.figure();
        Optional<dev.oddline.statistics.Interval> interval =
                figure.flatMap(f -> f.interval().interval());
        return interval.map(i -> {
                    double value =
                            Math.min(i.high(), Math.max(i.low(), figure.get().value()));
                    return Markup.of(scales.bar()
                            .draw(
                                    new Interval(i.low(), value, i.high()),
                                    segment.wanted().requirement().map(Requirement::value)));
                })
                .orElse(Markup.NONE);
    }

    private Face unjudged(SegmentAssessment segment) {
        Standing standing = segment.standing();
        if (standing instanceof Standing.UnknownValues) {
            return new Face(LayerName.VERDICT, Fill.UNKNOWN_VALUE, false, Mark.QUESTION, "", n(segment), Markup.NONE);
        }
        String reason = standing instanceof Standing.NotMeasurable not
                ? words.say("not-measurable." + VerdictLook.key(not.reason()))
                : "";
        return new Face(LayerName.VERDICT, Fill.NOT_MEASURABLE, false, Mark.DASH, reason, n(segment), Markup.NONE);
    }

    private String cell(double value) {
        return Figures.fixed(BigDecimal.valueOf(value), scales.decimals());
    }

    private static String n(SegmentAssessment segment) {
        return segment.volume().evaluatedScenes().map(Figures::count).orElse("");
    }

    private Face value(LayerName layer, Optional<Double> value, SegmentAssessment segment, boolean doubtful) {
        return shade(
                layer, value, scales.metric(), value.map(this::cell).orElse(Figures.NO_VALUE), doubtful, n(segment));
    }

    private Face gap(SegmentAssessment segment, boolean doubtful) {
        Optional<Double> better = segment.figure()
                .flatMap(f -> segment.wanted().requirement().map(r -> switch (r.better()) {
                    case HIGHER -> f.value() - r.value();
                    case LOWER -> r.value() - f.value();
                }));
        Optional<Double> difference =
                segment.figure().flatMap(f -> segment.wanted().requirement().map(r -> f.value() - r.value()));
        return shade(
                LayerName.GAP,
                better,
                scales.gap(),
                difference
                        .map(d -> Figures.signed(BigDecimal.valueOf(d), scales.decimals()))
                        .orElse(Figures.NO_VALUE),
                doubtful,
                n(segment));
    }

    private static Face shade(
            LayerName layer, Optional<Double> value, Ramp ramp, String said, boolean hatched, String n) {
        return new Face(
                layer,
                value.map(v -> RampKey.fill(ramp, v)).orElse(Fill.BLANK),
                hatched && value.isPresent(),
                Mark.NONE,
                said,
                value.isPresent() ? n : "",
                Markup.NONE);
    }

    /** Returns a cell that shows a number of something; zero has no colour. */
    static Face count(LayerName layer, Optional<Long> count, Ramp ramp, boolean hatched) {
        return new Face(
                layer,
                count.filter(c -> c > 0)
                        .map(c -> RampKey.fill(ramp, (double) c))
                        .orElse(Fill.BLANK),
                hatched && count.isPresent(),
                Mark.NONE,
                count.map(Figures::count).orElse(Figures.NO_VALUE),
                "",
                Markup.NONE);
    }
}
